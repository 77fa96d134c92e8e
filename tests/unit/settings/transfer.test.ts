import { describe, expect, it } from 'vitest';
import type { PersonalRule } from '../../../src/rules/personal-rule.ts';
import type { Appearance } from '../../../src/settings/appearance.ts';
import { keptEntry } from '../../../src/settings/kept.ts';
import type { ScopedChoices } from '../../../src/settings/settings.ts';
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
    { what: 'an unknown entry', given: file({ mood: {} }), says: /at: mood$/ },
    { what: 'no list of rules', given: file({ rules: {} }), says: /at: rules$/ },
    {
      what: 'a wrong rule',
      given: file({ rules: [...rules, { ...rules[0], tells: { by: 'words', pattern: 'get (the' } }] }),
      says: /Rule 2, “Almanac”: Line 1, column 5: This bracket is not closed/,
    },
    { what: 'a rule of a list', given: file({ rules: [{ ...rules[0], id: 'list.a.b' }] }), says: /Rule 1, “Almanac”: .* at: id$/ },
    { what: 'a wrong appearance', given: file({ appearance: { theme: 'pink' } }), says: /at: appearance → theme$/ },
  ])('is refused, naming the place: $what', ({ given, says }) => {
    expect(() => read(given)).toThrow(ImportError);
    expect(() => read(given)).toThrow(says);
  });

  it('is refused unread when it is too large', () => {
    expect(() => importText('', LARGEST_FILE + 1)).toThrow(/larger than 1 MB/);
  });

  it('changes nothing but the settings, whatever its names', () => {
    read('{ "format": "unnag-settings", "version": 2, "sites": { "__proto__": { "enabled": false } } }');
    expect(({} as { enabled?: boolean }).enabled).toBeUndefined();
  });
});
