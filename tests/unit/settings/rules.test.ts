import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOnce } from '../../../src/background/keep-in-sync.ts';
import type { PersonalRule } from '../../../src/rules/personal-rule.ts';
import { createWholeStore } from '../../../src/settings/everything.ts';
import { isRuleKey } from '../../../src/settings/rule-items.ts';
import { MOST_RULES, parseRule } from '../../../src/settings/rule-schema.ts';
import { createRuleStore, type RuleDraft } from '../../../src/settings/rule-store.ts';
import { fakeArea, fakeLocks } from './fake-browser.ts';

const DRAFT: RuleDraft = { title: 'Weekend edition', kind: 'subscription', tells: { by: 'words', pattern: 'get the weekend edition' } };
const ID = 'personal.0123';
const RULE: PersonalRule = { ...DRAFT, id: ID };

function devices(count: number) {
  const shared = fakeArea();
  let now = 1_000_000;
  const all = Array.from({ length: count }, () => {
    const area = fakeArea();
    const locks = fakeLocks();
    return {
      ...area,
      rules: createRuleStore(area.storage, locks, () => ++now),
      replaceRules: (rules: readonly PersonalRule[]) =>
        createWholeStore(area.storage, locks, () => ++now).replace((before) => ({ ...before, rules })),
      exchange: (later = 0) => {
        now += 1 + later;
        return exchangeOnce(area.storage, shared.storage, now, locks);
      },
    };
  });
  const settle = async (later = 0) => {
    for (let round = 0; round < 3; round++) for (const device of all) await device.exchange(later);
  };
  const titles = async (device: (typeof all)[number]) => (await device.rules.load()).rules.map(({ title }) => title);
  return { all, shared, settle, titles };
}

function two() {
  const { all, ...others } = devices(2);
  const [one, other] = all;
  if (!one || !other) throw new Error('There are two.');
  return { one, other, ...others };
}

describe('a rule', () => {
  it.each<[what: string, value: unknown, reason: RegExp]>([
    ['nothing', null, /wrong value/],
    ['a wrong kind', { ...RULE, kind: 'weather' }, /wrong value at: kind/],
    ['more than it should have', { ...RULE, run: 'alert(1)' }, /wrong value at: run/],
    ['no title', { ...RULE, title: '  ' }, /wrong value at: title/],
    ['a long title', { ...RULE, title: 'x'.repeat(101) }, /wrong value at: title/],
    ['an id of another sort', { ...RULE, id: 'login.sign-in' }, /wrong value at: id/],
    ['an address for a site', { ...RULE, sites: ['https://example.com/'] }, /wrong value at: sites\.0/],
    ['no site among its sites', { ...RULE, sites: [] }, /wrong value at: sites/],
    ['a selector for a path', { ...RULE, tells: { by: 'path', path: 'div > a:hover' } }, /wrong value at: tells\.path/],
    ['a mistake in its pattern', { ...RULE, tells: { by: 'words', pattern: 'get (the' } }, /^Line 1, column 5: This bracket is not closed/],
    ['a pattern that fits everything', { ...RULE, tells: { by: 'words', pattern: '*' } }, /would fit nearly any text/],
    [
      'more bytes than devices exchange',
      {
        ...RULE,
        tells: { by: 'words', pattern: '登'.repeat(199) },
        sites: Array.from({ length: 20 }, (_, site) => `${'例'.repeat(120)}${site}.example`),
      },
      /too large/,
    ],
  ])('is refused in a sentence that says what is wrong: %s', (_what, value, reason) => {
    expect(parseRule(value).reason).toMatch(reason);
  });

  it('holds on sites as the settings have them, each once', () => {
    expect(parseRule({ ...RULE, sites: ['www.example.com', 'example.com', 'localhost'] }).rule?.sites).toEqual([
      'example.com',
      'localhost',
    ]);
    expect(parseRule({ ...RULE, sites: ['müller.example'] }).rule?.sites, 'as pages name it').toEqual(['xn--mller-kva.example']);
  });
});

describe('the store of rules', () => {
  it('saves a new rule with an id of its own, changes it by its id, and removes it', async () => {
    const { one } = two();
    const saved = await one.rules.save(DRAFT);
    expect(saved.id).toMatch(/^personal\./);
    await one.rules.save({ ...saved, title: 'Sunday edition' });
    expect((await one.rules.load()).rules).toEqual([{ ...saved, title: 'Sunday edition' }]);
    expect((await one.rules.remove(saved.id))?.title).toBe('Sunday edition');
    expect(await one.rules.remove(saved.id)).toBeUndefined();
    expect([...one.stored.keys()].filter(isRuleKey)).toEqual([]);
  });

  it('takes no rule that only a list may have, and no more than are possible', async () => {
    const { one } = two();
    await expect(one.rules.save({ ...DRAFT, id: 'list.a.b' })).rejects.toThrow(/wrong value at: id/);
    await one.replaceRules(Array.from({ length: MOST_RULES }, (_, index) => ({ ...RULE, id: `personal.${index}` })));
    await expect(one.rules.save(DRAFT)).rejects.toThrow(/already 500 rules/);
    await one.rules.save({ ...RULE, id: 'personal.7', title: 'Changed' });
  });

  it('leaves alone what a newer Unnag has written, and says how much that is', async () => {
    const { one, other, shared, settle } = two();
    const newer = { version: 2, at: 5, rule: { ...RULE, mood: 'good' } };
    one.stored.set(`rule:${ID}`, newer);
    shared.stored.set('rule:personal.other', newer);
    expect(await one.rules.load()).toEqual({ rules: [], unreadable: 1 });
    await one.replaceRules([]);
    await settle();
    expect(one.stored.get(`rule:${ID}`)).toEqual(newer);
    expect(shared.stored.get('rule:personal.other')).toEqual(newer);
    expect(await other.rules.load()).toEqual({ rules: [], unreadable: 0 });
  });

  it('tells in a sentence what the browser refused', async () => {
    const { one } = two();
    one.refuseWrites('disk full');
    await expect(one.rules.save(DRAFT)).rejects.toThrow(/disk full/);
  });
});

describe('two devices', () => {
  it('come to the same rules, and to the same after changes and removals', async () => {
    const { one, other, settle, titles } = two();
    const saved = await one.rules.save(DRAFT);
    await other.rules.save({ ...DRAFT, title: 'From the other' });
    await settle();
    for (const device of [one, other]) expect(await titles(device)).toEqual(['From the other', 'Weekend edition']);
    await other.rules.save({ ...saved, title: 'Changed there' });
    await settle();
    expect(await titles(one)).toEqual(['Changed there', 'From the other']);
    await one.rules.remove(saved.id);
    await settle();
    for (const device of [one, other]) expect(await titles(device)).toEqual(['From the other']);
  });

  it('keep a change that one makes while the other removes the rule', async () => {
    const { one, other, settle, titles } = two();
    const saved = await one.rules.save(DRAFT);
    await settle();
    await one.rules.remove(saved.id);
    await other.rules.save({ ...saved, title: 'Still wanted' });
    await other.exchange();
    await settle();
    for (const device of [one, other]) expect(await titles(device)).toEqual(['Still wanted']);
  });

  it('keep their rules where the browser forgets what is shared', async () => {
    const { one, other, shared, settle, titles } = two();
    await one.rules.save(DRAFT);
    await settle();
    shared.stored.clear();
    await settle();
    for (const device of [one, other]) expect(await titles(device)).toEqual(['Weekend edition']);
    expect([...shared.stored.keys()].filter(isRuleKey)).toHaveLength(1);
  });

  it('forget a removed rule after a while, so that the storage does not fill', async () => {
    const { one, shared, settle } = two();
    const { id } = await one.rules.save(DRAFT);
    await settle();
    await one.rules.remove(id);
    await settle();
    expect(shared.stored.get(`rule:${id}`)).toMatchObject({ removed: true });
    await settle(91 * 24 * 60 * 60 * 1000);
    expect(shared.stored.has(`rule:${id}`)).toBe(false);
  });

  it('say how many rules did not fit', async () => {
    const { one, shared } = two();
    const words = 'word '.repeat(190).trim();
    await one.replaceRules(
      Array.from({ length: 120 }, (_, index) => ({ ...RULE, id: `personal.${index}`, tells: { by: 'words', pattern: words } })),
    );
    await one.exchange();
    const { rulesLeft } = one.stored.get('sync-state') as { rulesLeft: number };
    const sharedRules = [...shared.stored.keys()].filter(isRuleKey).length;
    expect(sharedRules).toBeGreaterThan(50);
    expect(rulesLeft).toBe(120 - sharedRules);
    expect((await one.rules.load()).rules).toHaveLength(120);
  });

  it('come to the same whatever they do, and lose no rule that nobody removed', async () => {
    const step = fc.record({
      device: fc.nat(1),
      rule: fc.nat(3),
      act: fc.constantFrom('save', 'save', 'remove'),
      thenExchange: fc.constantFrom('nobody', 'one', 'all'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const { all, settle, titles } = devices(2);
        const touchedBy = new Map<number, Set<number>>();
        const last = new Map<number, string | undefined>();
        for (const [index, { device, rule, act, thenExchange }] of steps.entries()) {
          const there = all[device];
          const id = `personal.${rule}`;
          if (act === 'save') await there?.rules.save({ ...RULE, id, title: `Version ${index}` });
          else await there?.rules.remove(id);
          touchedBy.set(rule, (touchedBy.get(rule) ?? new Set()).add(device));
          last.set(rule, act === 'save' ? `Version ${index}` : undefined);
          if (thenExchange === 'one') await there?.exchange();
          if (thenExchange === 'all') await settle();
        }
        await settle();
        const [one, other] = await Promise.all(all.map(titles));
        expect(one).toEqual(other);
        // What one device alone has touched is as that device left it.
        for (const [rule, title] of last) if (touchedBy.get(rule)?.size === 1 && title) expect(one).toContain(title);
      }),
      { numRuns: 40 },
    );
  });
});
