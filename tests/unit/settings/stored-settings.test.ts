import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYWHERE, onSite } from '../../../src/settings/choose.ts';
import { readSettings } from '../../../src/settings/read.ts';
import { parseItem } from '../../../src/settings/schema.ts';
import { settingsFor } from '../../../src/settings/settings.ts';
import { createSettingsStore, SettingsError } from '../../../src/settings/store.ts';
import { fakeBrowser } from './fake-browser.ts';

const rule = { id: 'login.already-subscriber', kind: 'login' } as const;

describe('the store', () => {
  it('writes only the item of the scope that changes, and survives a restart', async () => {
    const { store, storage, stored, writes } = fakeBrowser();
    await store.choose(onSite('example.com'), { what: 'rule', rule }, false);
    await store.choose(EVERYWHERE, { what: 'kind', kind: 'share-tools' }, true);
    expect(writes).toEqual(['site:example.com', 'everywhere']);
    expect(stored.get('site:example.com')).toEqual({ version: 2, rules: { [rule.id]: false } });
    const { settings } = await createSettingsStore(storage, { request: (_, task) => task() }).load();
    expect(settings).toEqual({ everywhere: { kinds: { 'share-tools': true } }, sites: { 'example.com': { rules: { [rule.id]: false } } } });
  });

  it('loses no choice when several are made at once', async () => {
    const { store } = fakeBrowser();
    const kinds = ['login', 'subscription', 'newsletter', 'donation'] as const;
    await Promise.all(kinds.map((kind) => store.choose(EVERYWHERE, { what: 'kind', kind }, false)));
    const { settings } = await store.load();
    expect(settings.everywhere.kinds).toEqual({ login: false, subscription: false, newsletter: false, donation: false });
  });

  it('removes the item of a site whose last choice is taken back or forgotten', async () => {
    const { store, stored } = fakeBrowser();
    await store.choose(onSite('a.example'), { what: 'enabled' }, false);
    await store.choose(onSite('b.example'), { what: 'enabled' }, false);
    await store.choose(onSite('a.example'), { what: 'enabled' }, true);
    expect([...stored.keys()]).toEqual(['site:b.example']);
    expect(await store.replace(onSite('b.example'), {})).toEqual({ enabled: false });
    expect(stored.size).toBe(0);
  });

  it('says what to do where the storage is full', async () => {
    const { store, refuseWrites } = fakeBrowser();
    refuseWrites('Resource::kQuotaBytes quota exceeded');
    await expect(store.choose(EVERYWHERE, { what: 'enabled' }, false)).rejects.toThrow(
      /is full\. Nothing has changed\. Remove a rule list/,
    );
  });

  it('says in a sentence what the storage refused, and goes on afterwards', async () => {
    const { store, refuseWrites } = fakeBrowser();
    refuseWrites('disk full');
    const error: unknown = await store.choose(EVERYWHERE, { what: 'enabled' }, false).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(SettingsError);
    expect(String(error)).toMatch(/could not save .*try again.*disk full/);
    refuseWrites('');
    await store.choose(EVERYWHERE, { what: 'enabled' }, false);
    expect((await store.load()).settings.everywhere).toEqual({ enabled: false });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a wrong shape', { version: 1, enabled: 'yes' }, /“enabled” has a wrong value/],
    ['a wrong switch', { version: 1, rules: { [rule.id]: 1 } }, /“rules” has a wrong value/],
    ['a list for switches', { version: 1, kinds: [true] }, /“kinds” has a wrong value/],
    ['a mode that is none', { version: 2, modes: { login: 'vanish' } }, /“modes” has a wrong value/],
    ['no version', { enabled: false }, /does not say which version/],
    ['a newer version', { version: 99, enabled: false }, /newer Unnag .*version 99/],
    ['an older version', { version: 0, enabled: false }, /older Unnag .*version 0/],
    ['no object', 'off', /not a set of choices/],
  ])('is set aside with the reason, and the defaults apply: %s', async (_, value, reason) => {
    const { store, storage, stored } = fakeBrowser({ everywhere: value, 'site:example.com': { version: 1, enabled: false } });
    const { settings, keptAside } = await store.load();
    expect(settings).toEqual({ everywhere: {}, sites: { 'example.com': { enabled: false } } });
    expect(keptAside).toHaveLength(1);
    expect(keptAside[0]).toMatchObject({ key: 'kept-aside:everywhere', scope: EVERYWHERE, value, reason: expect.stringMatching(reason) });
    expect(Date.parse(keptAside[0]?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(stored.has('everywhere')).toBe(false);
    // It is still named after a restart, and still the same.
    expect((await store.load()).keptAside).toEqual(keptAside);
    expect((await readSettings(storage, 'example.com')).everywhere).toEqual({});
  });

  it('never overwrites what was set aside before, and discards one by one', async () => {
    const { store, storage } = fakeBrowser({ 'site:example.com': 'first' });
    await store.load();
    await storage.set({ 'site:example.com': 'second' });
    const { keptAside } = await store.load();
    expect(keptAside.map(({ key, value, scope }) => [key, value, scope])).toEqual([
      ['kept-aside:site:example.com', 'first', onSite('example.com')],
      ['kept-aside:site:example.com#2', 'second', onSite('example.com')],
    ]);
    for (const kept of keptAside.slice(0, 1)) await store.discard(kept);
    expect((await store.load()).keptAside.map(({ value }) => value)).toEqual(['second']);
  });

  it('stays where it is when it cannot be copied', async () => {
    const { store, stored, refuseWrites } = fakeBrowser({ everywhere: 'odd' });
    refuseWrites('disk full');
    const { settings, keptAside } = await store.load();
    expect(settings.everywhere).toEqual({});
    expect(keptAside).toMatchObject([{ key: 'everywhere', value: 'odd' }]);
    refuseWrites('');
    expect(stored.get('everywhere')).toBe('odd');
    await store.load();
    expect(stored.get('kept-aside:everywhere')).toMatchObject({ value: 'odd' });
  });

  it('that cannot be copied is not written over, until there is room', async () => {
    const { store, storage, stored } = fakeBrowser({ everywhere: 'odd' });
    const isCopy = (items: Record<string, unknown>) => Object.keys(items).some((key) => key.startsWith('kept-aside:'));
    const full = createSettingsStore(
      { ...storage, set: async (items) => (isCopy(items) ? Promise.reject(new Error('quota exceeded')) : storage.set(items)) },
      { request: (_, task) => task() },
    );
    await expect(full.choose(EVERYWHERE, { what: 'enabled' }, false)).rejects.toThrow(SettingsError);
    expect(stored.get('everywhere')).toBe('odd');
    await full.choose(onSite('a.example'), { what: 'enabled' }, false);
    await store.choose(EVERYWHERE, { what: 'enabled' }, false);
    expect((await store.load()).keptAside).toMatchObject([{ value: 'odd' }]);
  });

  it('can be brought from an older shape by a migration', () => {
    const migrations = {
      0: ({ off, ...rest }: Record<string, unknown>) => ({ ...rest, enabled: off !== true }),
      1: (item: Record<string, unknown>) => item,
    };
    expect(parseItem({ version: 0, off: true }, migrations)).toEqual({ readable: true, migrated: true, choices: { enabled: false } });
  });
});

describe('the content script’s reading', () => {
  it('asks only for the items that matter on the host', async () => {
    const asked: string[][] = [];
    const storage = {
      async get(keys: string[]) {
        asked.push(keys);
        return { 'site:example.com': { version: 1, enabled: false } };
      },
    };
    const settings = await readSettings(storage, 'www.example.com');
    expect(asked).toEqual([
      [
        'everywhere',
        'policy',
        'site:www.example.com',
        'site:example.com',
        'compiled-rules',
        'compiled-rules:www.example.com',
        'compiled-rules:example.com',
      ],
    ]);
    expect(settingsFor(settings, 'www.example.com').enabled).toBe(false);
  });

  it('agrees with the store on every item, whatever lies there', async () => {
    const switches = fc.oneof(
      fc.dictionary(fc.oneof(fc.constantFrom('login', '__proto__', 'constructor', rule.id), fc.string()), fc.boolean()),
      fc.anything(),
    );
    const item = fc.record(
      {
        version: fc.oneof({ weight: 8, arbitrary: fc.constant(2) }, { weight: 2, arbitrary: fc.constant(1) }, fc.anything()),
        enabled: fc.oneof(fc.boolean(), fc.anything()),
        kinds: switches,
        rules: switches,
        modes: fc.oneof(fc.dictionary(fc.string(), fc.constantFrom('hide', 'automatic', 'dim')), fc.anything()),
        kept: fc.oneof(fc.array(fc.string()), fc.anything()),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 9, arbitrary: item }, fc.anything()), async (value) => {
        const { everywhere } = await readSettings({ get: async () => ({ everywhere: value }) }, 'example.com');
        const parsed = parseItem(value);
        const { version: _, ...choices }: Record<string, unknown> = { ...everywhere };
        expect(choices).toEqual(parsed.readable ? parsed.choices : {});
      }),
    );
  });
});
