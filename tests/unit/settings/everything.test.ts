import { describe, expect, it } from 'vitest';
import type { PersonalRule } from '../../../src/rules/personal-rule.ts';
import { USUAL_APPEARANCE } from '../../../src/settings/appearance.ts';
import { createWholeStore, type Everything } from '../../../src/settings/everything.ts';
import type { RuleList } from '../../../src/settings/rule-lists.ts';
import { fakeBrowser } from './fake-browser.ts';

const RULE: PersonalRule = { id: 'personal.1', title: 'Almanac', kind: 'donation', tells: { by: 'words', pattern: 'our almanac' } };
const LIST: RuleList = {
  id: 'l1',
  title: 'Tides',
  on: true,
  from: { file: 'tides.json' },
  rules: [{ ...RULE, id: 'list.l1.1' }],
  updated: 1,
  checked: 1,
  problem: '',
};
const BEFORE: Everything = {
  choices: { everywhere: { kinds: { login: false } }, sites: { 'a.example': { enabled: false } } },
  appearance: { theme: 'dark', badge: false },
  rules: [RULE],
  lists: [LIST],
};
const AFTER: Everything = {
  choices: { everywhere: { kinds: { donation: false } }, sites: { 'b.example': { enabled: false } } },
  appearance: USUAL_APPEARANCE,
  rules: [{ ...RULE, id: 'personal.2' }],
  lists: [{ ...LIST, id: 'l2' }],
};

/** A storage in which everything lies, and its store. */
async function filled() {
  const { storage, locks, stored, calls, refuseCalls } = fakeBrowser();
  const whole = createWholeStore(storage, locks, () => 7);
  await whole.replace(() => BEFORE);
  return { whole, stored, calls, refuseCalls, items: () => structuredClone(Object.fromEntries(stored)) };
}

describe('everything as one', () => {
  it('is replaced, and brought back as it was', async () => {
    const { whole, items } = await filled();
    const asItWas = items();
    expect(await whole.replace(() => AFTER)).toEqual(BEFORE);
    expect(await whole.load()).toEqual(AFTER);
    await whole.replace(() => BEFORE);
    expect(items()).toEqual(asItWas);
  });

  it.each([1, 2])('stays as it was where the storage refuses the write number %i of it', async (nth) => {
    const { whole, items, calls, refuseCalls } = await filled();
    const asItWas = items();
    const written = calls.writing;
    refuseCalls(nth, 'the disk has a scratch');
    await expect(whole.replace(() => AFTER)).rejects.toThrow(/nothing has changed.*the disk has a scratch/);
    expect(calls.writing - written).toBeGreaterThanOrEqual(nth);
    expect(items()).toEqual(asItWas);
    await whole.replace(() => AFTER);
    expect(await whole.load(), 'afterwards it works').toEqual(AFTER);
  });

  it('says so where the storage refuses to take it back, too', async () => {
    const { whole, refuseCalls } = await filled();
    refuseCalls(2, 'the disk is gone', 2);
    await expect(whole.replace(() => AFTER)).rejects.toThrow(/only a part of this.*the disk is gone/);
  });

  it('leaves what has not changed, and the rules of a list that only a newer Unnag can read', async () => {
    const { whole, stored } = await filled();
    const newer = { ...RULE, id: 'list.l1.2', mood: 'good' };
    stored.set('list:l1', { version: 1, ...LIST, rules: [...LIST.rules, newer] });
    const rule = stored.get('rule:personal.1');
    await whole.replace((before) => ({ ...before, lists: [{ ...LIST, on: false }] }));
    expect(stored.get('list:l1')).toEqual({ version: 1, ...LIST, on: false, rules: [...LIST.rules, newer] });
    expect(stored.get('rule:personal.1')).toBe(rule);
  });
});
