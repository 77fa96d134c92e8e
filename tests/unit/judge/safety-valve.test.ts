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

it('what holds the page or its article as a whole never goes, whatever a rule says', () => {
  const { article } = judgePage(page(4, 1));
  const { blocks, boxes } = survey(document.body);
  const [rule] = RULES;
  const [telling] = blocks;
  if (!article || !rule || !telling) throw new Error('The page has an article, and there are rules.');
  const around = boxes.filter(({ element }) => element.contains(article.root.element));
  expect(around.map(({ tag }) => tag)).toEqual(['BODY', 'MAIN', 'ARTICLE']);
  // None of it counts as prose, so that the share of what goes cannot be what keeps it.
  const silent: Article = { ...article, prose: [] };
  const whole = around.map((box) => ({ box, blocks: [telling], rule, telling, reasons: [] }));
  expect(withinBounds(whole, silent).widgets).toEqual([]);
});
