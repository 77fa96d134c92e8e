// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/rules/kinds.ts';
import { LEXICONS } from '../../../src/rules/lexicons.ts';
import { fatesOf, headsLostOf, lostOf, meanOf, type Wording } from '../../../tools/wording/measure.ts';

/** The share of lines, in per cent, that goes in wording that no lexicon was worked out with; below it, a language has lost words. */
const LEAST_OF_A_LANGUAGE = 70;
const LEAST_OF_ALL = 83;

const folder = resolve(import.meta.dirname, '../../wording');
const read = (set: string, language: string): Wording => JSON.parse(readFileSync(join(folder, set, `${language}.json`), 'utf8'));
const languages = Object.keys(LEXICONS).sort();

it.each(['set-aside', 'worked-out'])('the set “%s” has wording of every language and every kind that is hidden without asking', (set) => {
  expect(readdirSync(join(folder, set)).sort()).toEqual(languages.map((language) => `${language}.json`));
  for (const language of languages) {
    const { messages, keep } = read(set, language);
    expect(messages.length, language).toBeGreaterThanOrEqual(60);
    expect(keep.length, language).toBeGreaterThanOrEqual(40);
    expect(messages.filter(({ kind }) => !KINDS.includes(kind))).toEqual([]);
  }
});

describe('other people’s wording', () => {
  const means = new Map<string, number>();

  it.each(languages)('%s: most of it goes, and nothing of an article', (language) => {
    const mean = meanOf(fatesOf(language, read('set-aside', language)));
    means.set(language, mean);
    expect(mean).toBeGreaterThanOrEqual(LEAST_OF_A_LANGUAGE);
    for (const set of ['set-aside', 'worked-out']) expect(lostOf(language, read(set, language)), set).toEqual([]);
  });

  it.each(languages)('%s: what heads parts of articles stays wherever it stands', (language) => {
    for (const set of ['set-aside', 'worked-out']) expect(headsLostOf(language, read(set, language)), set).toEqual([]);
  });

  it('in all languages together, too', () => {
    expect([...means.values()].reduce((sum, mean) => sum + mean, 0) / languages.length).toBeGreaterThanOrEqual(LEAST_OF_ALL);
  });
});
