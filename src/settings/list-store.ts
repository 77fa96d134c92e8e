/** Rule lists as the extension's own pages and its background load and change them. */
import { say } from '../words/say.ts';
import { readKeys } from './read-all.ts';
import { isListKey, listKey, RULE_VERSION } from './rule-items.ts';
import { listsIn, MOST_LISTS, type RuleList } from './rule-lists.ts';
import type { RuleStorage } from './rule-store.ts';
import { inTurn, type Locks, SettingsError } from './store.ts';

/** Everything rejects with a {@link SettingsError}, whose message is a sentence for the person; then nothing has changed. */
export interface ListStore {
  load(): Promise<readonly RuleList[]>;
  /** Adds a list, or brings one back. */
  add(list: RuleList): Promise<void>;
  /** Changes something of a list, and answers it; undefined where it is gone. */
  change(id: string, what: Partial<Omit<RuleList, 'id'>>): Promise<RuleList | undefined>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Makes the store over the browser's storage. */
export function createListStore(storage: RuleStorage, locks: Locks = navigator.locks): ListStore {
  const attempt = <Result>(failure: 'settingsNotLoaded' | 'settingsNotSaved', task: () => Promise<Result>): Promise<Result> =>
    inTurn(locks, task).catch((cause: unknown) => {
      if (cause instanceof SettingsError) throw cause;
      throw new SettingsError(say(failure, cause instanceof Error ? cause.message : String(cause)), { cause });
    });
  const load = async (): Promise<RuleList[]> => listsIn(await readKeys(storage, isListKey));
  const write = (list: RuleList): Promise<void> => storage.set({ [listKey(list.id)]: { version: RULE_VERSION, ...list } });

  return {
    load: () => attempt('settingsNotLoaded', load),
    add: (list) =>
      attempt('settingsNotSaved', async () => {
        if ((await load()).length >= MOST_LISTS) throw new SettingsError(say('listsFull', MOST_LISTS));
        await write(list);
      }),
    change: (id, what) =>
      attempt('settingsNotSaved', async () => {
        const list = (await load()).find((each) => each.id === id);
        const changed = list && { ...list, ...what };
        if (changed) await write(changed);
        return changed;
      }),
    remove: (ids) => attempt('settingsNotSaved', () => storage.remove(ids.map(listKey))),
  };
}

/** An id that no other list has. */
export const newListId = (): string => crypto.randomUUID().slice(0, 8);
