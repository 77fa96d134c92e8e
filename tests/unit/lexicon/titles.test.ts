import { describe, expect, it } from 'vitest';
import { storeLexicons } from '../../../src/background/store-lexicons.ts';
import { lexiconFiles } from '../../../src/languages/lexicon-items.ts';
import { titleFrom, titlesKey } from '../../../src/languages/stored-titles.ts';
import { KINDS } from '../../../src/rules/kinds.ts';
import { LEXICONS, TITLES } from '../../../src/rules/lexicons.ts';

const LONGEST = 40; // characters that fit on a narrow page
const LETTERS = /^[\p{Letter}\p{Mark} ’'«»-]+$/u;

it('there are titles for every language that has a lexicon', () => {
  expect(Object.keys(TITLES)).toEqual(Object.keys(LEXICONS));
});

describe.each(Object.entries(TITLES))('%s', (language, titles) => {
  it('has a short title for every kind of message, all different', () => {
    expect(Object.keys(titles)).toEqual([...KINDS]);
    expect(new Set(Object.values(titles)).size).toBe(KINDS.length);
    expect(Object.values(titles).filter((title) => title.length > LONGEST || !LETTERS.test(title))).toEqual([]);
  });
  it('has titles of its own', () => {
    const english = Object.values(TITLES.en ?? {});
    expect(Object.values(titles).filter((title) => language !== 'en' && english.includes(title))).toEqual([]);
  });
});

it('pages find the titles where the background lays them out', async () => {
  const stored: Record<string, unknown> = {};
  const storage = { get: async () => ({}), set: async (items: object) => void Object.assign(stored, items), remove: async () => undefined };
  const files = lexiconFiles();
  await storeLexicons(storage, '1', async (name) => files[name] ?? {});
  expect(titleFrom(stored[titlesKey('de')], 'subscription')).toBe(TITLES.de?.subscription);
  expect(titleFrom(stored[titlesKey('xx')], 'subscription')).toBeNull();
});
