// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { Article } from '../../../src/article/find-article.ts';
import { withinBounds } from '../../../src/judge/safety-valve.ts';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { survey } from '../../../src/text/survey.ts';
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

const LINES = ['Already a subscriber? Log in.', 'Please enable JavaScript in your browser settings.', 'Sign up for our newsletter.'];

it('nothing goes where lines too short for prose would be more than half of the article', () => {
  const lines = Array.from({ length: 60 }, (_, at) => `<p>${LINES[at % LINES.length]}</p>`).join('');
  const judgement = judgePage(page(4, 0).replace('</article>', `${lines}</article>`));
  expect(judgement.article).not.toBeNull();
  expect(judgement.tooMuch).toBe(true);
});

it('a few such lines go, however short the article is', () => {
  const lines = LINES.map((line) => `<p>${line}</p>`).join('');
  const judgement = judgePage(page(3, 0).replace('</article>', `${lines.repeat(3)}</article>`));
  expect(judgement.tooMuch).toBe(false);
  expect(concealedTexts(judgement)).toHaveLength(9);
});

it('what holds the page or its article as a whole never goes, whatever a rule says', () => {
  const { article } = judgePage(page(4, 1));
  const whole = survey(document.body);
  const { blocks, boxes } = whole;
  const [rule] = RULES;
  const [telling] = blocks;
  if (!article || !rule || !telling) throw new Error('The page has an article, and there are rules.');
  const around = boxes.filter(({ element }) => element.contains(article.root.element));
  expect(around.map(({ tag }) => tag)).toEqual(['BODY', 'MAIN', 'ARTICLE']);
  // None of it counts as prose, so that the share of what goes cannot be what keeps it.
  const silent: Article = { ...article, prose: [] };
  const found = around.map((box) => ({ boxes: [box], blocks: [telling], rule, telling, reasons: [] }));
  expect(withinBounds(found, silent, whole).widgets).toEqual([]);
});
