import type { Page } from 'puppeteer-core';

/** A storage area as extension pages have it in both browsers. */
interface Area {
  get(keys: unknown): unknown;
  set(items: object): unknown;
  remove(keys: unknown): unknown;
}

/** What of a storage fails. */
export type Failing = 'writing' | 'everything' | 'the second write';

/** Has `storage.local` fail in one of the extension's own pages from now on, with this reason of the browser's. */
export function failStorage(page: Page, failing: Failing, reason: string): Promise<void> {
  return page.evaluate(
    (names, why, onlySecond) => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Area } } | undefined> & { mend?: () => void };
      const mends: (() => void)[] = [];
      let writes = 0;
      for (const local of [scope.browser?.storage.local, scope.chrome?.storage.local]) {
        if (!local) continue;
        for (const name of names) {
          const whole = local[name];
          local[name] = (what: unknown) => {
            if (onlySecond && ++writes !== 2) return Reflect.apply(whole, local, [what]);
            throw new Error(why);
          };
          mends.push(() => {
            local[name] = whole;
          });
        }
      }
      // In reverse: both names can be those of one storage.
      scope.mend = () => {
        for (const mend of mends.reverse()) mend();
      };
    },
    failing === 'everything' ? (['get', 'set', 'remove'] as const) : (['set', 'remove'] as const),
    reason,
    failing === 'the second write',
  );
}

/** Ends that fault. */
export const mendStorage = (page: Page): Promise<void> => page.evaluate(() => (globalThis as unknown as { mend?: () => void }).mend?.());

type AreaName = 'local' | 'sync';

/** Fills a storage area of the extension up to its last bytes, with items that are none of Unnag's. */
export function fillStorage(inside: Page, area: AreaName, largest: number): Promise<void> {
  return inside.evaluate(
    async (name, first) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: Record<AreaName, { set(items: object): Promise<void> }> } };
      let number = 0;
      for (let size = first; size >= 1; ) {
        const isTaken = await chrome.storage[name].set({ [`ballast-${number}`]: 'x'.repeat(size) }).then(
          () => true,
          () => false,
        );
        if (isTaken) number++;
        else size = Math.floor(size / 2);
        if (number > 1000) throw new Error('The storage takes everything.');
      }
    },
    area,
    largest,
  );
}

/** Takes those items away again, and others by name. */
export function emptyStorage(inside: Page, area: AreaName, isGone: string): Promise<void> {
  return inside.evaluate(
    async (name, pattern) => {
      type Emptied = { get(keys: null): Promise<object>; remove(keys: string[]): Promise<void> };
      const { chrome } = globalThis as unknown as { chrome: { storage: Record<AreaName, Emptied> } };
      const keys = Object.keys(await chrome.storage[name].get(null)).filter((key) => new RegExp(pattern).test(key));
      await chrome.storage[name].remove(keys);
    },
    area,
    isGone,
  );
}
