/** What lies in the extension's storage, as one of its pages sees it: each function runs there and stands alone, because it is sent there. */

interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  /** Older browsers have none. */
  getKeys?(): Promise<string[]>;
  set(items: object): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

interface Api {
  readonly storage: Readonly<Record<'local' | 'sync' | 'session', Area>>;
  readonly tabs: {
    getCurrent(): Promise<{ readonly id: number }>;
    query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    remove(ids: number[]): Promise<void>;
  };
}

/** Everything that Unnag has stored but its words, which are large; of these only what is named. */
export async function readStored(keys: readonly string[]): Promise<Record<string, unknown>> {
  const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  const all = (await local.getKeys?.()) ?? Object.keys(await local.get(null));
  return local.get(all.filter((key) => keys.includes(key) || !/^(lexicon|titles:)/.test(key)));
}

/** Whether Unnag has laid out its words, which it does when it is installed. */
export async function wordsAreStored(): Promise<boolean> {
  const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  return 'lexicon-version' in (await local.get(['lexicon-version']));
}

/** Writes something in turn with Unnag's own pages: what they have read and are about to write anew is not lost. */
export function storeInTurn(items: object): Promise<void> {
  const { local } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  return navigator.locks.request('unnag-settings', () => local.set(items));
}

/**
 * Takes everything away but Unnag's words, as in a browser in which nothing was ever chosen. Between two exchanges with the
 * synchronised storage: one in between would bring back what is no longer here.
 */
export function forgetAll(): Promise<void> {
  const { local, sync, session } = (globalThis as unknown as { chrome: Api }).chrome.storage;
  const forget = async (): Promise<void> => {
    await sync.clear();
    await session.clear();
    const all = (await local.getKeys?.()) ?? Object.keys(await local.get(null));
    await local.remove(all.filter((key) => !/^(lexicon|titles:)/.test(key)));
  };
  return navigator.locks.request('unnag-exchange', () => navigator.locks.request('unnag-settings', forget));
}

/** Closes the extension's pages but this one and those that rest: automation does not know the addresses of all. */
export async function closeOwnTabs(restingPlace: string): Promise<void> {
  const { tabs } = (globalThis as unknown as { chrome: Api }).chrome;
  const own = await tabs.getCurrent();
  const others = (await tabs.query({})).filter(({ id, url }) => id !== own.id && url?.startsWith(location.origin));
  await tabs.remove(others.flatMap(({ id, url }) => (url?.endsWith(restingPlace) ? [] : [id])));
}
