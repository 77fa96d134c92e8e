import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExchanges, exchangeOnce } from '../../../src/background/keep-in-sync.ts';
import { EVERYWHERE, onSite } from '../../../src/settings/choose.ts';
import type { Choices } from '../../../src/settings/settings.ts';
import { exchange, syncStateFrom } from '../../../src/settings/shared-items.ts';
import { siteKey } from '../../../src/settings/stored-items.ts';
import { fakeArea, fakeBrowser } from './fake-browser.ts';

const SITE = onSite('example.com');

/** Devices of one person, and the storage that their browsers share. */
function devices(count: number) {
  const shared = fakeArea();
  let now = 1_000_000;
  const all = Array.from({ length: count }, () => {
    const browser = fakeBrowser();
    return {
      ...browser,
      exchange: () => exchangeOnce(browser.storage, shared.storage, ++now, browser.locks),
      choices: async (): Promise<Choices | undefined> => (await browser.store.load()).settings.sites['example.com'],
    };
  });
  const settle = async () => {
    for (let round = 0; round < 3; round++) for (const device of all) await device.exchange();
  };
  return { all, shared, settle };
}

function two() {
  const { all, ...others } = devices(2);
  const [one, other] = all;
  if (!one || !other) throw new Error('There are two.');
  return { one, other, ...others };
}

describe('two devices', () => {
  it('come to the same choices', async () => {
    const { one, other, settle } = two();
    await one.store.choose(SITE, { what: 'enabled' }, false);
    await settle();
    expect(await other.choices()).toEqual({ enabled: false });
    await other.store.choose(SITE, { what: 'enabled' }, true);
    await settle();
    expect(await one.choices()).toBeUndefined();
  });

  it('lose neither change when both change one site before they hear of each other', async () => {
    const { one, other, settle } = two();
    await one.store.choose(SITE, { what: 'kind', kind: 'login' }, false);
    await settle();
    await one.store.choose(SITE, { what: 'kind', kind: 'donation' }, false);
    await one.store.keep(SITE, 'Support our library', true);
    await other.store.chooseMode(SITE, 'newsletter', 'dim');
    await other.store.choose(SITE, { what: 'kind', kind: 'login' }, true);
    await settle();
    expect(await one.choices()).toEqual(await other.choices());
    expect(await one.choices()).toMatchObject({ kinds: { donation: false }, modes: { newsletter: 'dim' }, kept: [expect.any(String)] });
    expect((await one.choices())?.kinds).not.toHaveProperty('login');
  });

  it('come to the same whatever they change, and no change of one alone is lost', async () => {
    const kinds = ['login', 'donation', 'newsletter', 'subscription'] as const;
    const step = fc.record({
      kind: fc.constantFrom(...kinds),
      on: fc.boolean(),
      thenExchange: fc.constantFrom('nobody', 'one', 'all'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { all, settle } = devices(2);
        const lastOn = new Map<string, boolean>();
        for (const { kind, on, thenExchange } of steps) {
          // Each kind belongs to one device, so that which change came last is never in doubt.
          const owner = all[kinds.indexOf(kind) % 2];
          await owner?.store.choose(SITE, { what: 'kind', kind }, on);
          lastOn.set(kind, on);
          if (thenExchange === 'one') await owner?.exchange();
          if (thenExchange === 'all') await settle();
        }
        await settle();
        const off = [...lastOn].filter(([, on]) => !on).map(([kind]) => kind);
        for (const device of all) {
          const { kinds: chosen } = (await device.choices()) ?? {};
          expect(Object.keys(chosen ?? {}).sort()).toEqual(off.sort());
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('the synchronised storage', () => {
  it('is left alone when there is nothing to tell', async () => {
    const { one, settle, shared } = two();
    await one.store.choose(SITE, { what: 'enabled' }, false);
    await settle();
    const before = shared.calls.writing;
    await settle();
    expect(shared.calls.writing).toBe(before);
  });

  it('that refuses loses nothing: the device keeps its choices, says why, and tries again', async () => {
    const { one, other, shared, settle } = two();
    shared.refuseWrites('QUOTA_BYTES quota exceeded');
    await one.store.choose(SITE, { what: 'enabled' }, false);
    await one.exchange();
    const { settings, sync } = await one.store.load();
    expect(settings.sites).toEqual({ 'example.com': { enabled: false } });
    expect(sync.problem).toBe('QUOTA_BYTES quota exceeded');
    shared.refuseWrites('');
    await settle();
    expect(await other.choices()).toEqual({ enabled: false });
    expect((await one.store.load()).sync.problem).toBe('');
  });

  it('that does not answer keeps nobody waiting', async () => {
    const { storage, locks, store } = fakeBrowser();
    const silent = { ...storage, get: () => new Promise<never>(() => undefined) };
    exchangeOnce(storage, silent, 1, locks);
    await store.choose(SITE, { what: 'enabled' }, false);
    expect((await store.load()).settings.sites).toEqual({ 'example.com': { enabled: false } });
  });

  it('leaves what a newer Unnag wrote as it is', async () => {
    const { one, shared } = two();
    const newer = { version: 99, mood: 'cat' };
    shared.stored.set(siteKey('example.com'), newer);
    await one.store.choose(SITE, { what: 'enabled' }, false);
    await one.exchange();
    expect(shared.stored.get(siteKey('example.com'))).toEqual(newer);
    expect(await one.choices()).toEqual({ enabled: false });
  });

  it('takes the newest within its limits, and how many were left out is told', () => {
    const text = (site: number) => `k${site} ${'long text '.repeat(4)}`;
    const kept = (site: number) => Array.from({ length: 20 }, (_, entry) => text(site * 100 + entry));
    const local: Record<string, Choices> = { everywhere: { enabled: false } };
    let state = syncStateFrom(undefined);
    let stored: Record<string, unknown> = {};
    for (let site = 0; site < 150; site++) {
      local[siteKey(`site-${site}.example`)] = { kept: kept(site) };
      const plan = exchange(local, stored, state, 1000 + site);
      state = plan.state;
      stored = Object.fromEntries(Object.entries({ ...stored, ...plan.sync }).filter(([, item]) => item !== null));
      expect(plan.local, 'nothing leaves this device').toEqual({});
    }
    const bytes = (key: string) => new TextEncoder().encode(key + JSON.stringify(stored[key])).length;
    const keys = Object.keys(stored);
    expect(Math.max(...keys.map(bytes))).toBeLessThan(8192);
    expect(keys.map(bytes).reduce((sum, size) => sum + size, 0)).toBeLessThan(102_400);
    expect(keys).toContain('everywhere');
    expect(keys).toContain(siteKey('site-149.example'));
    expect(keys).not.toContain(siteKey('site-0.example'));
    expect(state.left).toBe(151 - keys.length);
  });
});

describe('exchanges', () => {
  it('are few, however many changes there are', async () => {
    let runs = 0;
    const exchanges = createExchanges(
      async () => void runs++,
      () => undefined,
      20,
    );
    for (let change = 0; change < 100; change++) exchanges.soon();
    await expect.poll(() => runs).toBe(1);
    exchanges.soon();
    await expect.poll(() => runs).toBe(2);
  });
});

it('a person’s choice for all sites is exchanged like any other', async () => {
  const { one, other, settle } = two();
  await one.store.choose(EVERYWHERE, { what: 'kind', kind: 'share-tools' }, true);
  await settle();
  expect((await other.store.load()).settings.everywhere).toEqual({ kinds: { 'share-tools': true } });
});
