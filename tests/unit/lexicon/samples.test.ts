// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { LEXICONS } from '../../../src/rules/lexicons.ts';
import { concealedTexts, judgePage } from '../article-page.ts';
import { boxedMessagesOf, type Message, messagesOf, SAMPLES } from './language-samples.ts';

/**
 * The least share of a language's messages that must go by a rule of their kind. In a paragraph set like the article's own
 * it is lower: what names a price or a benefit there and asks for nothing may be the article's advice, and stays.
 */
const LEAST_IN_PARAGRAPH = 0.93;
const LEAST_IN_BOX = 0.95;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>`).join('');
const inBox = (text: string): string => `<div><div>${escaped(text)}</div></div>`;

it('there are samples for every language that has a lexicon', () => {
  expect(SAMPLES.map(([language]) => language).sort()).toEqual(Object.keys(LEXICONS).sort());
});

it('every message is of a kind that has rules', () => {
  const kinds = new Set(RULES.map((rule) => rule.kind));
  const messages = SAMPLES.flatMap(([, samples]) => messagesOf(samples));
  expect(messages.filter((message) => message.kinds.some((kind) => !kinds.has(kind)))).toEqual([]);
});

describe.each(SAMPLES)('%s', (language, samples) => {
  const messages = messagesOf(samples);
  /** An article made of the language's own texts. */
  const page = (after = '', texts = [...samples.kept, ...samples.kept]): string =>
    `<html lang="${language}"><body><main><article><h1>2024</h1>${paragraphs(texts)}${after}</article></main></body></html>`;
  // Few, because they are read once for each message, and the longest, so that they are an article.
  const longest = [...samples.kept].sort((one, other) => other.length - one.length).slice(0, 6);
  const missed = (among: readonly Message[], set: (text: string) => string): Message[] =>
    among.filter(({ kinds, text }) => {
      const { widgets } = judgePage(page(set(text), longest));
      return !widgets.some((widget) => kinds.includes(widget.rule.kind) && widget.telling.text === text);
    });
  const told = (wrong: readonly Message[]): string => wrong.map(({ kinds, text }) => `${kinds.join(' or ')}: ${text}`).join('\n');

  it.each([
    ['a paragraph', LEAST_IN_PARAGRAPH, messages, (text: string) => paragraphs([text])],
    ['a box of their own', LEAST_IN_BOX, boxedMessagesOf(samples), inBox],
  ])('has its messages hidden in %s, each by a rule of its kind', (_place, least, among, set) => {
    const wrong = missed(among, set);
    expect(1 - wrong.length / among.length, told(wrong)).toBeGreaterThanOrEqual(least);
  });
  it('keeps the texts of its articles', () => {
    const judgement = judgePage(page());
    expect(judgement.article).not.toBeNull();
    expect(concealedTexts(judgement)).toEqual([]);
  });
  it('keeps each of them right before a message and after it', () => {
    const noise = paragraphs([messages[0]?.text ?? '']);
    const gone = concealedTexts(judgePage(page(`${noise}${paragraphs(samples.kept)}${noise}`)));
    expect(gone.filter((text) => samples.kept.includes(text))).toEqual([]);
  });
});
