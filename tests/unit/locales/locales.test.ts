import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../../src/rules/built-in-descriptions.ts';
import { CONCEPTS } from '../../../src/rules/concepts.ts';
import { KINDS } from '../../../src/rules/kinds.ts';
import { nameFor } from '../../../src/words/names.ts';
import { saidWords } from './said-words.ts';

const root = resolve(import.meta.dirname, '../../..');
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt_BR', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'ja', 'ko', 'zh_CN', 'ar'];
const COUNTED = ['hiddenHere', 'foundHere'];

/** What stands on a button, and what a screen reader says, which adds what the button belongs to. */
const NAMED = [
  ['show', 'showMessage'],
  ['hideAgain', 'hideMessage'],
  ['neverHideHere', 'neverHideMessage'],
  ['thisOne', 'thisOneMessage'],
  ['report', 'reportMessage'],
  ['edit', 'editSite'],
  ['remove', 'removeSite'],
  ['remove', 'letGo'],
  ['download', 'downloadLabel'],
  ['discard', 'discardLabel'],
  ['examples', 'examplesOf'],
  ['mode', 'modeOfKind'],
] as const;

const english = read('en');
/** The English of rules stands with the rules. */
const ofRules = Object.fromEntries(
  Object.entries(DESCRIPTIONS).flatMap(([id, { title, description }]) => [
    [nameFor('rule', id, 'title'), title],
    [nameFor('rule', id, 'description'), description],
  ]),
);

it('there are sentences in these languages, and in no others', () => {
  expect(readdirSync(join(root, '_locales')).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('%s', (folder) => {
  const own = read(folder);

  it('says everything, and nothing that is not asked for', () => {
    const wanted = folder === 'en' ? english : { ...english, ...ofRules };
    expect(Object.keys(own).filter(isOne).sort()).toEqual(Object.keys(wanted).filter(isOne).sort());
  });

  it('has every form that its language has for numbers', () => {
    const rules = new Intl.PluralRules(own.language);
    const forms = new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)).concat('other'));
    const wanted = COUNTED.flatMap((name) => [...forms].map((form) => `${name}_${form}`));
    expect(
      Object.keys(own)
        .filter((name) => !isOne(name))
        .sort(),
    ).toEqual(wanted.sort());
  });

  it('has the same places for values', () => {
    const wanted = { ...english, ...ofRules };
    for (const [name, sentence] of Object.entries(own)) {
      if (isOne(name)) expect(places(sentence), `${name}: ${sentence}`).toEqual(places(wanted[name] ?? ''));
      // Arabic says one and two without a numeral.
      else if (!/_(zero|one|two)$/.test(name)) expect(places(sentence), `${name}: ${sentence}`).toEqual(['$1']);
    }
  });

  it('says something everywhere, neatly', () => {
    for (const [name, sentence] of Object.entries(own)) {
      expect(sentence, name).not.toBe('');
      expect(sentence, name).toBe(sentence.trim());
      expect(sentence, name).not.toMatch(/ {2}|\.\.\.|['"]/);
    }
  });

  it('has names for screen readers that hold the words on the button', () => {
    for (const [button, name] of NAMED) {
      expect(own[name]?.toLowerCase(), name).toContain(own[button]?.toLowerCase());
    }
  });

  it('names itself, and is translated', () => {
    expect(own.language).toBe(folder.replace('_', '-'));
    if (folder === 'en') return;
    const same = Object.entries(own).filter(([name, sentence]) => sentence === english[name]);
    expect(same.length, same.map(([name]) => name).join(' ')).toBeLessThan(20);
  });

  it('describes the extension in as many characters as stores and browsers take', () => {
    expect(own.extensionDescription?.length).toBeLessThanOrEqual(132);
    expect(own.extensionName).toBe('Unnag');
  });
});

describe('English', () => {
  it('names every kind and every concept', () => {
    const wanted = [...KINDS.map((kind) => nameFor('kind', kind)), ...CONCEPTS.map((concept) => nameFor('concept', concept))];
    expect(
      Object.keys(english)
        .filter((name) => /^(kind|concept)_/.test(name))
        .sort(),
    ).toEqual(wanted.sort());
  });

  it('has no sentence that nobody says', { timeout: 180_000 }, async () => {
    // Those of kinds and concepts are looked at above, and those about numbers in each language.
    const names = Object.keys(english).filter((name) => isOne(name) && !/^(kind|concept)_/.test(name));
    const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');
    const said = await saidWords(names);
    expect(names.filter((name) => !said.has(name) && !manifest.includes(`__MSG_${name}__`))).toEqual([]);
  });
});

function read(folder: string): Record<string, string> {
  const file = JSON.parse(readFileSync(join(root, '_locales', folder, 'messages.json'), 'utf8')) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(file).map(([name, { message }]) => [name, message]));
}

function isOne(name: string): boolean {
  return !COUNTED.some((counted) => name.startsWith(`${counted}_`));
}

function places(sentence: string): string[] {
  return (sentence.match(/\$\d/g) ?? []).sort();
}
