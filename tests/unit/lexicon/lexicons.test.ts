import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/judge/vocabulary.ts';
import { CONCEPTS, type Concept } from '../../../src/rules/concepts.ts';
import { LEXICONS } from '../../../src/rules/lexicons.ts';

const LONGEST_PHRASE = 80; // characters; a longer one is a sentence of one site
/** Sums are found by their form. */
const MAY_BE_MISSING: readonly Concept[] = ['price'];
const concepts: readonly Concept[] = CONCEPTS;

it('there are lexicons for all the languages that Unnag promises', () => {
  expect(Object.keys(LEXICONS).sort()).toEqual(
    'ar cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv tr uk vi zh-hans zh-hant'.split(' '),
  );
});

describe.each(Object.entries(LEXICONS))('%s', (_language, lexicon) => {
  const entries = concepts.map((concept) => [concept, lexicon[concept] ?? ''] as const);
  const all = entries.flatMap(([concept, entry]) => phrasesOf(entry).map((phrase) => `${concept}: ${phrase}`));

  it('has words for every concept', () => {
    expect(entries.filter(([concept, entry]) => !MAY_BE_MISSING.includes(concept) && phrasesOf(entry).length === 0)).toEqual([]);
    expect(Object.keys(lexicon).filter((concept) => !concepts.some((known) => known === concept))).toEqual([]);
  });
  it('has no empty phrase', () => {
    expect(entries.filter(([, entry]) => /,\s*(?:,|$)|^\s*,/.test(entry)).map(([concept]) => concept)).toEqual([]);
  });
  it('has no phrase twice within a concept', () => {
    expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
  });
  it('has no phrase as long as a sentence', () => {
    expect(all.filter((phrase) => phrase.length - phrase.indexOf(':') - 2 > LONGEST_PHRASE)).toEqual([]);
  });
  it('has no phrase that nothing could match', () => {
    const dead = /: (?:…|\*+(?:\s|$))|…$|\s\*+(?:\s|$)|[^\s*]\*+[^\s*]|… …|\S…|…\S/;
    expect(all.filter((phrase) => dead.test(phrase))).toEqual([]);
  });
});
