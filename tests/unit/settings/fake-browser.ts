import { createSettingsStore, type Locks } from '../../../src/settings/store.ts';

/** A storage area that keeps what it is given, as a browser does, and can be made to refuse. */
export function fakeArea(items: Record<string, unknown> = {}) {
  const stored = new Map(Object.entries(items));
  /** The keys that were set, in order. */
  const writes: string[] = [];
  /** How often something was set or removed. */
  const calls = { writing: 0 };
  let refuse = '';
  let refused = { from: 0, to: 0, cause: '' };
  const write = async (): Promise<void> => {
    await pause();
    calls.writing++;
    if (refused.from <= calls.writing && calls.writing <= refused.to) throw new Error(refused.cause);
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1));
  const storage = {
    async get(keys: string[] | null) {
      await pause();
      return structuredClone(Object.fromEntries([...stored].filter(([key]) => keys === null || keys.includes(key))));
    },
    async set(entries: Record<string, unknown>) {
      await write();
      if (refuse) throw new Error(refuse);
      for (const [key, value] of Object.entries(entries)) {
        writes.push(key);
        stored.set(key, structuredClone(value));
      }
    },
    async remove(keys: string[]) {
      await write();
      for (const key of keys) stored.delete(key);
    },
  };
  return {
    stored,
    writes,
    calls,
    storage,
    refuseWrites: (cause: string) => (refuse = cause),
    /** Refuses what is set or removed, from the nth time on and this often, counted from now. */
    refuseCalls: (nth: number, cause: string, times = 1) => {
      refused = { from: calls.writing + nth, to: calls.writing + nth + times - 1, cause };
    },
  };
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
