import { afterEach, describe, expect, it, vi } from 'vitest';
import { createExchanges, exchangeOnce } from '../../../src/background/keep-in-sync.ts';
import type { Choices } from '../../../src/settings/settings.ts';
import { exchange, syncStateFrom } from '../../../src/settings/shared-items.ts';
import { ITEM_VERSION, siteKey } from '../../../src/settings/stored-items.ts';
import { fakeArea, fakeBrowser } from './fake-browser.ts';

/** What Chrome's and Firefox's `storage.sync` take: QUOTA_BYTES_PER_ITEM, MAX_ITEMS, MAX_WRITE_OPERATIONS_PER_MINUTE. */
const BROWSER = { bytesPerItem: 8192, items: 512, writesPerMinute: 120 };

const bytesOf = (key: string, item: unknown): number => new TextEncoder().encode(key + JSON.stringify(item)).length;

/** Choices for a site whose item is about this large. */
const large = (bytes: number): Choices => ({
  kept: Array.from({ length: Math.ceil(bytes / 50) }, (_, entry) => `${entry}`.padEnd(47, 'é').slice(0, 25)),
});

function firstExchange(local: Readonly<Record<string, Choices>>) {
  return exchange(local, {}, syncStateFrom(undefined), 1000);
}

describe('the synchronised storage', () => {
  it('is given no item that is larger than it takes, and the person is told of one', () => {
    const local = { [siteKey('small.example')]: large(7000), [siteKey('large.example')]: large(10_000) };
    const { sync, state } = firstExchange(local);
    expect(bytesOf(siteKey('large.example'), local[siteKey('large.example')])).toBeGreaterThan(BROWSER.bytesPerItem);
    expect(Object.keys(sync)).toEqual([siteKey('small.example')]);
    expect(state.left).toBe(1);
  });

  it('is given as much as fits into one item', () => {
    for (let bytes = 6000; bytes < 10_000; bytes += 50) {
      const { sync } = firstExchange({ [siteKey('a.example')]: large(bytes) });
      for (const [key, item] of Object.entries(sync)) expect(bytesOf(key, item)).toBeLessThanOrEqual(BROWSER.bytesPerItem);
    }
  });

  it('is given no more items than it takes, and the person is told how many are left', () => {
    const local = Object.fromEntries(Array.from({ length: 600 }, (_, site) => [siteKey(`site-${site}.example`), { enabled: false }]));
    const { sync, state, local: toLocal } = firstExchange(local);
    const given = Object.keys(sync).length;
    expect(given).toBeLessThanOrEqual(BROWSER.items);
    expect(given).toBeGreaterThan(BROWSER.items * 0.9);
    expect(state.left).toBe(600 - given);
    expect(toLocal, 'nothing leaves this device').toEqual({});
  });

  it('is written to twice at most in one exchange, whatever has changed', async () => {
    const shared = fakeArea();
    const { storage, stored, locks } = fakeBrowser();
    for (const [round, sites] of [
      [1, [0, 1, 2, 3, 4]],
      [2, [3, 4, 5, 6, 7]],
    ] as const) {
      for (const key of [...stored.keys()].filter((each) => each.startsWith('site:'))) stored.delete(key);
      for (const site of sites) stored.set(siteKey(`${site}.example`), { version: ITEM_VERSION, enabled: false });
      const before = shared.calls.writing;
      await exchangeOnce(storage, shared.storage, round * 1000, locks);
      expect(shared.calls.writing - before).toBeGreaterThan(0);
      expect(shared.calls.writing - before).toBeLessThanOrEqual(2);
    }
  });
});

describe('exchanges, at their own pace', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('write no more than the browser allows in a minute, and are not put off for ever', () => {
    vi.useFakeTimers();
    let runs = 0;
    const exchanges = createExchanges(
      async () => void runs++,
      () => undefined,
    );
    for (let passed = 0; passed < 60_000; passed += 20) {
      exchanges.soon();
      vi.advanceTimersByTime(20);
      if (passed === 10_000) expect(runs, 'after ten seconds').toBeGreaterThan(0);
    }
    expect(runs * 2).toBeLessThanOrEqual(BROWSER.writesPerMinute);
  });
});
