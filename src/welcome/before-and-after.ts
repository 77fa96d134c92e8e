/** A little drawing, made of the page's own parts: an article with and without its messages. It speaks no language but the labels'. */
import { element } from '../controls/element.ts';
import { kindName } from '../words/names.ts';
import { say } from '../words/say.ts';

const lines = (count: number): HTMLElement[] => Array.from({ length: count }, () => element('span', { className: 'line' }));

/** Makes the drawing; screen readers hear the labels alone. */
export function beforeAndAfter(): HTMLElement {
  const nag = (text: string) => element('span', { className: 'nag' }, text);
  const page = (label: string, ...parts: HTMLElement[]) =>
    element(
      'figure',
      { className: 'sketch' },
      element('div', { className: 'sheet', 'aria-hidden': 'true' }, ...parts),
      element('figcaption', {}, label),
    );
  return element(
    'div',
    { className: 'sketches' },
    page(
      say('welcomeBefore'),
      ...lines(2),
      nag(kindName('subscription')),
      ...lines(2),
      nag(kindName('login')),
      nag(kindName('newsletter')),
    ),
    page(say('welcomeAfter'), ...lines(4)),
  );
}
