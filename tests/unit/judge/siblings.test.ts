// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { articlePage, judgePage, PARAGRAPHS } from './box-page.ts';

const OFFER = '<p>To read on, subscribe to The Harbour Post for $4 a month. Cancel any time.</p>';
const LOG_IN = '<p>Already a subscriber? Log in.</p>';
const PLANS = '<ul><li>Subscribe for $4 a month, cancel any time.</li></ul>';
const OWN = `<p>${PARAGRAPHS[0]}</p>`;

const messagesAfter = (end: string): string[][] => judgePage(articlePage({ end })).widgets.map(({ boxes }) => boxes.map(({ tag }) => tag));

it('paragraphs of a kind that follow one another are one message', () => {
  expect(messagesAfter(`${OFFER}${PLANS}${OFFER}`)).toEqual([['P', 'UL', 'P']]);
});

it.each([
  ['of another kind', `${OFFER}${LOG_IN}`],
  ['with the article’s own between them', `${OFFER}${OWN}${OFFER}`],
  ['in boxes of their own', `<div>${OFFER}</div><div>${OFFER}</div>`],
])('paragraphs %s are messages of their own', (_, end) => {
  expect(messagesAfter(end)).toHaveLength(2);
});
