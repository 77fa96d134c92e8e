// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/rules/built-in-rules.ts';
import { concealedTexts, judgePage } from '../article-page.ts';
import * as asia from './samples-asia.ts';
import * as east from './samples-east.ts';
import * as english from './samples-english.ts';
import * as north from './samples-europe-north.ts';
import * as west from './samples-europe-west.ts';

const SAMPLES = [...asia.SAMPLES, ...east.SAMPLES, ...english.SAMPLES, ...west.SAMPLES, ...north.SAMPLES];
const KEEP = [...asia.KEEP, ...east.KEEP, ...english.KEEP, ...west.KEEP, ...north.KEEP];
const LANGUAGES = [...new Set(SAMPLES.map((sample) => sample.language))].sort();

/** The least share of a language's samples that must go by a rule of their kind. Raise it; never lower it. */
const LEAST = 0.95;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${escaped(text)}</p>`).join('');

/** An article made of a language's own texts. */
function page(language: string, after = ''): string {
  const texts = KEEP.filter((keep) => keep.language === language).map((keep) => keep.text);
  return `<html lang="${language}"><body><main><article><h1>2024</h1>
    ${paragraphs([...texts, ...texts])}${after}</article></main></body></html>`;
}

describe.each(LANGUAGES)('%s', (language) => {
  const samples = SAMPLES.filter((sample) => sample.language === language);
  it('has its messages hidden, each by a rule of its kind', () => {
    const wrong = samples.filter(({ kind, noise }) => {
      const { widgets } = judgePage(page(language, `<p>${escaped(noise)}</p>`));
      return !widgets.some((widget) => widget.rule.kind === kind && widget.telling.text === noise);
    });
    const right = 1 - wrong.length / samples.length;
    expect(right, wrong.map(({ kind, noise }) => `${kind}: ${noise}`).join('\n')).toBeGreaterThanOrEqual(LEAST);
  });
  it('keeps the texts of its articles', () => {
    const judgement = judgePage(page(language));
    expect(judgement.article).not.toBeNull();
    expect(concealedTexts(judgement)).toEqual([]);
  });
  it('keeps each of them right before a message and after it', () => {
    const own = KEEP.filter((keep) => keep.language === language).map((keep) => keep.text);
    const noise = `<p>${escaped(samples[0]?.noise ?? '')}</p>`;
    const gone = concealedTexts(judgePage(page(language, `${noise}${paragraphs(own)}${noise}`)));
    expect(gone.filter((text) => own.includes(text))).toEqual([]);
  });
});

it('every sample is of a kind that has rules', () => {
  const kinds = new Set(RULES.map((rule) => rule.kind));
  expect(SAMPLES.filter((sample) => !kinds.has(sample.kind))).toEqual([]);
});
