// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { closedWidgets } from '../../../src/page/still-open.ts';
import { articlePage, judgePage } from '../article-page.ts';

const OFFER = '<div class="subscription-offer"><h3>Subscribe to read on</h3><p>Subscribe now for unlimited access.</p></div>';

/** What of a page's messages can be concealed while its end, from the last offer's box on, is still being parsed. */
function concealable(isOpen: boolean): (Element | undefined)[] {
  const { widgets } = judgePage(articlePage({ end: OFFER }));
  const box = document.querySelector('.subscription-offer');
  if (!box) throw new Error('no offer');
  if (isOpen) {
    for (let element: Element | null = box; element && element !== document.body; element = element.parentElement) {
      while (element.nextSibling) element.nextSibling.remove();
    }
  }
  return closedWidgets(widgets, document.body).map((widget) => widget.boxes[0]?.element);
}

it('a message in a box that is closed is concealed with its box', () => {
  expect(concealable(false)).toContain(document.querySelector('.subscription-offer'));
});

it('a box that is still open is not concealed: it may yet receive the article', () => {
  const elements = concealable(true);
  expect(elements).not.toContain(document.querySelector('.subscription-offer'));
  expect(elements).toContain(document.querySelector('.subscription-offer h3'));
});

it('of paragraphs that are one message, those go that are closed', () => {
  const gate = '<p>To read on, subscribe to The Harbour Post.</p><p>Subscribe now for $4 a month. Cancel any time.</p>';
  const { widgets } = judgePage(articlePage({ end: `${gate}<p>Subscribers get unlimited access to all our articles.</p>` }));
  const paragraphs = [...document.querySelectorAll('p')].slice(-3);
  const last = paragraphs.at(-1);
  for (let element: Element | null | undefined = last; element && element !== document.body; element = element.parentElement) {
    while (element.nextSibling) element.nextSibling.remove();
  }
  const closed = closedWidgets(widgets, document.body);
  expect(closed.map(({ boxes }) => boxes.map(({ element }) => element))).toEqual([paragraphs.slice(0, 2)]);
  expect(closed.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
    paragraphs.slice(0, 2).map(({ textContent }) => textContent),
  ]);
});
