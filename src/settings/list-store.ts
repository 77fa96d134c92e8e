/** Rule lists as the extension's own pages and its background load and change them. */
import { say } from '../words/say.ts';
import { setAsideUnreadable } from './kept-aside.ts';
import { readKeys } from './read-all.ts';
import { isListKey, listKey, RULE_VERSION } from './rule-items.ts';
import { listsIn, MOST_LISTS, type RuleList, reasonAgainstList } from './rule-lists.ts';
import type { RuleStorage } from './rule-store.ts';
import { inTurn, type Locks, SettingsError, settingsError } from './store.ts';

/** Everything rejects with a {@link SettingsError}, whose message is a sentence for the person; then nothing has changed. */
export interface ListStore {
  load(): Promise<readonly RuleList[]>;
  /** Adds a list, or brings one back. */
  add(list: RuleList): Promise<void>;
  /** Changes something of a list, and answers it; undefined where it is gone. */
  change(id: string, what: Partial<Omit<RuleList, 'id'>>): Promise<RuleList | undefined>;
  /** Removes lists, and answers those that there were. */
  remove(ids: readonly string[]): Promise<readonly RuleList[]>;
}

/** Makes the store over the browser's storage. */
export function createListStore(storage: RuleStorage, locks: Locks = navigator.locks): ListStore {
  const attempt = <Result>(failure: 'settingsNotLoaded' | 'settingsNotSaved', task: () => Promise<Result>): Promise<Result> =>
    inTurn(locks, task).catch((cause: unknown) => {
      throw settingsError(failure, cause);
    });
  const load = async (): Promise<RuleList[]> => listsIn(await readListItems(storage));
  const write = (list: RuleList): Promise<void> => storage.set({ [listKey(list.id)]: listItemOf(list) });

  return {
    load: () => attempt('settingsNotLoaded', load),
    add: (list) =>
      attempt('settingsNotSaved', async () => {
        if ((await load()).length >= MOST_LISTS) throw new SettingsError(say('listsFull', MOST_LISTS));
        await write(list);
      }),
    change: (id, what) =>
      attempt('settingsNotSaved', async () => {
        const stored = await readListItems(storage);
        const list = listsIn(stored).find((each) => each.id === id);
        if (!list) return undefined;
        // Over what lies there: rules of it that this Unnag cannot read stay.
        await storage.set({ [listKey(id)]: { ...(stored[listKey(id)] as object), ...what } });
        return { ...list, ...what };
      }),
    remove: (ids) =>
      attempt('settingsNotSaved', async () => {
        const gone = (await load()).filter(({ id }) => ids.includes(id));
        await storage.remove(ids.map(listKey));
        return gone;
      }),
  };
}

/** The stored lists by key, in the turn of the caller. What is damaged is set aside. */
export async function readListItems(storage: RuleStorage): Promise<Record<string, unknown>> {
  const stored = await readKeys(storage, isListKey);
  await setAsideUnreadable(storage, stored, (_, item) => reasonAgainstList(item));
  return stored;
}

/** A list as it is stored. */
export const listItemOf = (list: RuleList): object => ({ version: RULE_VERSION, ...list });

/** An id that no other list has. */
export const newListId = (): string => crypto.randomUUID().slice(0, 8);
