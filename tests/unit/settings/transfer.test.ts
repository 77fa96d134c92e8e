import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/rules/kinds.ts';
import type { PersonalRule } from '../../../src/rules/personal-rule.ts';
import type { Appearance } from '../../../src/settings/appearance.ts';
import { withRulesOf } from '../../../src/settings/exported-lists.ts';
import { keptEntry, MOST_KEPT } from '../../../src/settings/kept.ts';
import type { RuleList } from '../../../src/settings/rule-lists.ts';
import { MOST_RULES } from '../../../src/settings/rule-schema.ts';
import { type ScopedChoices, settingsFor } from '../../../src/settings/settings.ts';
import { exportText, ImportError, importText, LARGEST_FILE } from '../../../src/settings/transfer.ts';

const choices: ScopedChoices = {
  everywhere: { kinds: { 'share-tools': true }, modes: { login: 'dim' } },
  sites: {
    'b.example': { enabled: false },
    'a.example': { rules: { 'login.sign-in': false }, kept: [keptEntry('Read us in print')] },
  },
};
const appearance: Appearance = { theme: 'dark', badge: false };
const rules: readonly PersonalRule[] = [
  { id: 'personal.1', title: 'Almanac', kind: 'donation', tells: { by: 'words', pattern: 'our almanac' }, sites: ['a.example'] },
];

const lists: readonly RuleList[] = [
  {
    id: 'a1b2',
    title: 'Tides',
    on: false,
    from: { file: 'tides.json' },
    rules: [{ id: 'list.a1b2.first-rule', title: 'Almanac', kind: 'donation', tells: { by: 'words', pattern: 'our almanac' } }],
    updated: 5,
    checked: 6,
    problem: '',
  },
  {
    id: 'c3d4',
    title: 'Harbours',
    on: true,
    from: { url: 'https://lists.example/harbours.json' },
    rules: [{ id: 'list.c3d4.1', title: 'Quay', kind: 'donation', tells: { by: 'words', pattern: 'our quay' } }],
    updated: 5,
    checked: 6,
    problem: 'The site did not answer in time.',
  },
];
const FROM_FILE = { id: 'x', title: 'Tides', on: true, file: 'tides.json', rules: [] };

const read = (file: unknown) => {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  return importText(text, text.length);
};
const file = (changed: object) => ({ ...JSON.parse(exportText({ choices, appearance })), ...changed });

describe('a file with all choices', () => {
  it('brings back what it was made of', () => {
    expect(read(exportText({ choices, appearance, rules }))).toEqual({ choices, appearance, rules });
    expect(read(exportText({ choices, appearance })).rules, 'of a file that says nothing of rules').toBeUndefined();
  });

  it('brings back lists: from files with their rules, from the web as their addresses, to be loaded anew', () => {
    const [fromFile, fromWeb] = lists;
    const text = exportText({ choices, appearance, rules, lists });
    expect(text).not.toContain('our quay');
    expect(importText(text, text.length, 9).lists).toEqual([
      { ...fromFile, updated: 9, checked: 9 },
      { ...fromWeb, rules: [], updated: 0, checked: 0, problem: '' },
    ]);
    expect(read(exportText({ choices, appearance, rules })).lists, 'of a file that says nothing of lists').toBeUndefined();
  });

  it('takes the rules of a list from the web that is here already', () => {
    const imported = read(exportText({ choices, appearance, lists })).lists ?? [];
    const present = lists.map((list) => ({ ...list, on: !list.on }));
    expect(withRulesOf(present, imported)[1]).toEqual(lists[1]);
    expect(withRulesOf([], imported)[1]?.rules).toEqual([]);
  });

  it('knows hosts however they are written: only as browsers write them, a page finds them', () => {
    const sites = { 'News.Example.COM': { enabled: false }, 'müller.example': { enabled: false }, intranet: { enabled: false } };
    const read = importText(JSON.stringify(file({ sites })), 100);
    expect(Object.keys(read.choices.sites)).toEqual(['news.example.com', 'xn--mller-kva.example', 'intranet']);
    expect(settingsFor(read.choices, 'www.news.example.com').enabled).toBe(false);
  });

  it('can be read by people: indented, sites by name', () => {
    const text = exportText({ choices, appearance });
    expect(text.split('\n').length).toBeGreaterThan(20);
    expect(text.indexOf('a.example')).toBeLessThan(text.indexOf('b.example'));
  });

  it.each([
    { what: 'no JSON', given: '{ "format": "unnag-settings", ', says: /^It is not a JSON file/ },
    { what: 'something else', given: { bookmarks: [] }, says: /not a file that Unnag exported/ },
    { what: 'a list', given: [], says: /not a file that Unnag exported/ },
    { what: 'nothing', given: 'null', says: /not a file that Unnag exported/ },
    { what: 'a newer file', given: file({ version: 7, mood: 'new' }), says: /newer Unnag exported it \(version 7 .* reads 2\)/ },
    { what: 'a wrong value', given: file({ sites: { 'a.example': { enabled: 'no' } } }), says: /at: sites → a\.example → enabled$/ },
    { what: 'an unknown kind', given: file({ everywhere: { kinds: { cats: true } } }), says: /at: everywhere → kinds → cats$/ },
    { what: 'an unknown mode', given: file({ everywhere: { modes: { login: 'explode' } } }), says: /at: everywhere → modes → login$/ },
    { what: 'no host', given: file({ sites: { 'not a host': {} } }), says: /at: sites → not a host$/ },
    { what: 'a host that there cannot be', given: file({ sites: { 'a..b': {} } }), says: /at: sites → a\.\.b$/ },
    { what: 'a pattern for hosts', given: file({ sites: { '*.a.example': {} } }), says: /at: sites → \*\.a\.example$/ },
    { what: 'one host twice', given: file({ sites: { 'a.example': {}, 'A.example': {} } }), says: /at: sites → A\.example$/ },
    { what: 'an unknown entry', given: file({ mood: {} }), says: /at: mood$/ },
    { what: 'no list of rules', given: file({ rules: {} }), says: /at: rules$/ },
    {
      what: 'a wrong rule',
      given: file({ rules: [...rules, { ...rules[0], tells: { by: 'words', pattern: 'get (the' } }] }),
      says: /Rule 2, “Almanac”: Line 1, column 5: This bracket is not closed/,
    },
    { what: 'a rule of a list', given: file({ rules: [{ ...rules[0], id: 'list.a.b' }] }), says: /Rule 1, “Almanac”: .* at: id$/ },
    { what: 'a list without a place', given: file({ lists: [{ id: 'x', title: 'Tides', on: true }] }), says: /at: lists → 0$/ },
    {
      what: 'a list from nowhere',
      given: file({ lists: [{ id: 'x', title: 'T', on: true, url: 'http://a.example/' }] }),
      says: /at: lists → 0 → url$/,
    },
    { what: 'two lists in one', given: file({ lists: [FROM_FILE, FROM_FILE] }), says: /at: lists → 1 → id$/ },
    {
      what: 'a list with a wrong rule',
      given: file({ lists: [{ ...FROM_FILE, rules: [{ ...rules[0], id: 'one', kind: 'weather' }] }] }),
      says: /The list “Tides”: Rule 1, “one”: .* at: kind/,
    },
    { what: 'a wrong appearance', given: file({ appearance: { theme: 'pink' } }), says: /at: appearance → theme$/ },
  ])('is refused, naming the place: $what', ({ given, says }) => {
    expect(() => read(given)).toThrow(ImportError);
    expect(() => read(given)).toThrow(says);
  });

  it('is refused unread when it is too large', () => {
    expect(() => importText('', LARGEST_FILE + 1)).toThrow(/larger than 9 MB/);
    expect(() => importText('', 10_000_000)).toThrow(/larger than 9 MB/);
  });

  it('can be imported however much a person has chosen', () => {
    const kept = Array.from({ length: MOST_KEPT }, (_, index) => keptEntry(`${'第'.repeat(40)}${String.fromCharCode(0x4e00 + index)}`));
    const all = Object.fromEntries(KINDS.map((kind) => [kind, true]));
    const modes = Object.fromEntries(KINDS.map((kind) => [kind, 'automatic'] as const));
    const site = { enabled: true, kinds: all, modes, kept };
    // As many sites as browsers synchronise, and as many rules as a person may have, each as large as can be.
    const sites = Object.fromEntries(Array.from({ length: 512 }, (_, index) => [`${'a'.repeat(60)}.site-${index}.example`, site]));
    const largest = Array.from({ length: MOST_RULES }, (_, index): PersonalRule => {
      const hosts = Array.from(
        { length: 20 },
        (_, host) => `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.site${host}`,
      );
      return {
        id: `personal.${index}`,
        title: 'Almanac',
        kind: 'donation',
        tells: { by: 'words', pattern: '登'.repeat(199) },
        sites: hosts,
      };
    });
    expect(JSON.stringify(largest[0]).length).toBeGreaterThan(2000);
    const text = exportText({ choices: { everywhere: site, sites }, appearance, rules: largest });
    const size = new TextEncoder().encode(text).length;
    expect(size).toBeGreaterThan(5_000_000);
    expect(importText(text, size)).toEqual({ choices: { everywhere: site, sites }, appearance, rules: largest });
  });

  it('is not made where it could not be imported again, which is told; without line breaks where it is small enough then', () => {
    const rulesFor = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...rules[0],
        title: 'Almanac',
        kind: 'donation' as const,
        id: `personal.${index}`,
        tells: { by: 'words' as const, pattern: 'x' },
      }));
    const compact = exportText({ choices, appearance, rules: rulesFor(60_000) });
    expect(compact.split('\n')).toHaveLength(2);
    expect(() => exportText({ choices, appearance, rules: rulesFor(200_000) })).toThrow(/larger than 9 MB.*Remove a rule list/);
  });

  it('changes nothing but the settings, whatever its names', () => {
    read('{ "format": "unnag-settings", "version": 2, "sites": { "__proto__": { "enabled": false } } }');
    expect(({} as { enabled?: boolean }).enabled).toBeUndefined();
  });
});
