/** A card that says one thing, and a button to close it. */
import { element } from '../controls/element.ts';
import { say } from '../words/say.ts';

export interface NoticeCard {
  readonly node: HTMLElement;
  focus(): void;
}

/** Makes the card for one sentence or two. */
export function createNoticeCard(sentence: string, onClose: () => void): NoticeCard {
  const close = element('button', { type: 'button', className: 'main', onclick: onClose }, say('pickClose'));
  const node = element(
    'div',
    { className: 'card', role: 'alertdialog', 'aria-label': sentence },
    element('p', {}, sentence),
    element('div', { className: 'row end' }, close),
  );
  return { node, focus: () => close.focus({ preventScroll: true }) };
}
