import { createSettingsStore, type Locks } from '../../../src/settings/store.ts';

/** A storage area that keeps what it is given, as a browser does, and can be made to refuse. */
export function fakeArea(items: Record<string, unknown> = {}) {
  const stored = new Map(Object.entries(items));
  /** The keys that were set, in order. */
  const writes: string[] = [];
  /** How often something was set or removed. */
  const calls = { writing: 0 };
  let refuse = '';
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
  const storage = {
    async get(keys: string[] | null) {
      await pause();
      return structuredClone(Object.fromEntries([...stored].filter(([key]) => keys === null || keys.includes(key))));
    },
    async set(entries: Record<string, unknown>) {
      await pause();
      calls.writing++;
      if (refuse) throw new Error(refuse);
      for (const [key, value] of Object.entries(entries)) {
        writes.push(key);
        stored.set(key, structuredClone(value));
      }
    },
    async remove(keys: string[]) {
      await pause();
      calls.writing++;
      for (const key of keys) stored.delete(key);
    },
  };
  return { stored, writes, calls, storage, refuseWrites: (cause: string) => (refuse = cause) };
}

/** Locks that are held by one task at a time each. */
export function fakeLocks(): Locks {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name, task) {
      const result = (last.get(name) ?? Promise.resolve()).then(task);
      last.set(
        name,
        result.catch(() => undefined),
      );
      return result;
    },
  };
}

/** A storage area with a store of settings over it. */
export function fakeBrowser(items: Record<string, unknown> = {}) {
  const area = fakeArea(items);
  const locks = fakeLocks();
  return { ...area, locks, store: createSettingsStore(area.storage, locks) };
}
