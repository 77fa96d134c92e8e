/** Keeps lists from the web up to date: one that cannot be read, or is none any more, leaves the last good one as it was. */
import { listAddressFrom, permissionFor } from '../settings/list-address.ts';
import { type ListStore, newListId } from '../settings/list-store.ts';
import { ListError, type RuleList, readList } from '../settings/rule-lists.ts';
import { say } from '../words/say.ts';

/** What this needs of the browser. */
export interface ListBrowser {
  /** Whether the person allows the extension to read from these origins. */
  isAllowed(permission: { readonly origins: string[] }): Promise<boolean>;
  /** Reads the text of a list; rejects with a sentence. */
  fetchText(url: string): Promise<string>;
  /** In milliseconds since 1970. */
  now(): number;
}

export interface ListUpdates {
  /** Loads a list and adds it. Rejects with a sentence for the person; then nothing was added. */
  subscribe(url: string): Promise<RuleList>;
  /** Looks whether a list has changed. Rejects with a sentence for the person, which the list then carries as its problem. */
  check(id: string): Promise<void>;
  /** Looks for all lists for which that was not done for a day. What fails is noted at the list. */
  checkDue(): Promise<void>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Makes the updates over the store of lists. */
export function createListUpdates(store: ListStore, { isAllowed, fetchText, now }: ListBrowser): ListUpdates {
  const load = async (url: string, id: string): Promise<Pick<RuleList, 'title' | 'rules'>> => {
    if (!(await isAllowed(permissionFor(url)))) throw new ListError(say('listNotAllowed', new URL(url).hostname));
    return readList(await fetchText(url), id);
  };

  async function update({ id, from }: RuleList): Promise<void> {
    if (!('url' in from)) return;
    const checked = now();
    // Noted first: whatever happens, nothing is asked for more often than daily.
    await store.change(id, { checked });
    try {
      await store.change(id, { ...(await load(from.url, id)), updated: checked, problem: '' });
    } catch (cause) {
      await store.change(id, { problem: cause instanceof Error ? cause.message : String(cause) });
      throw cause;
    }
  }

  return {
    async subscribe(written) {
      const url = listAddressFrom(written);
      if (url === undefined) throw new ListError(say('listBadAddress', written));
      const id = newListId();
      const known = (await store.load()).find(({ from }) => 'url' in from && from.url === url);
      if (known) {
        await update(known);
        return known;
      }
      const list: RuleList = { id, ...(await load(url, id)), on: true, from: { url }, updated: now(), checked: now(), problem: '' };
      await store.add(list);
      return list;
    },
    async check(id) {
      const list = (await store.load()).find((each) => each.id === id);
      if (list) await update(list);
    },
    async checkDue() {
      // One that was looked for in the future was so before the clock was put right.
      const isDue = (checked: number): boolean => now() - checked >= DAY || checked > now();
      const due = (await store.load()).filter(({ on, from, checked }) => on && 'url' in from && isDue(checked));
      // What failed stands at the list, where the options show it.
      await Promise.allSettled(due.map(update));
    },
  };
}
