// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { concealedTexts, judgePage } from './box-page.ts';

const APPEAL =
  'Subscribe now: our members support our journalism, and you get unlimited access to all articles, newsletters and the archive. ' +
  'Sign up today, log in on all your devices, cancel any time, and help us keep local journalism free for your neighbours.';
const story = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, at) =>
      `<p>Report ${at}: the ferry to the outer islands left at six in the morning, long before the bakery opened, and came back after dark.</p>`,
  ).join('');
const page = (paragraphs: number, appeals: number): string =>
  `<!doctype html><html lang="en"><body><main><article><h1>Ferry</h1><p class="byline">By A</p>${story(paragraphs)}${`<div><p>${APPEAL}</p></div>`.repeat(appeals)}</article></main></body></html>`;

it('an appeal goes from a page that is mostly article', () => {
  const judgement = judgePage(page(12, 1));
  expect(judgement.tooMuch).toBe(false);
  expect(concealedTexts(judgement)).toEqual([APPEAL]);
});

it('nothing goes where the rules would conceal more than half of the prose, and it is said', () => {
  const judgement = judgePage(page(4, 6));
  expect(judgement.article).not.toBeNull();
  expect(judgement.tooMuch).toBe(true);
  expect(judgement.widgets).toEqual([]);
});
