/**
 * Keeps the choices on this device and in the browser's synchronised storage the same. Pages read `storage.local` alone,
 * which is always there and quick; where the browser does not synchronise, nothing is missing but the other devices.
 */
import { isEmpty, tidy } from '../settings/choose.ts';
import { setAsideUnreadable } from '../settings/kept-aside.ts';
import { type ListedStorage, readAll } from '../settings/read-all.ts';
import { isRuleKey } from '../settings/rule-items.ts';
import { reasonAgainstRuleItem } from '../settings/rule-schema.ts';
import { parseItem, reasonAgainstChoices } from '../settings/schema.ts';
import type { Choices } from '../settings/settings.ts';
import { exchange, SYNC_STATE_KEY, syncStateFrom } from '../settings/shared-items.ts';
import { inTurn, type Locks } from '../settings/store.ts';
import { ITEM_VERSION, isChoicesKey } from '../settings/stored-items.ts';

/** The part of a storage area that this needs. */
export interface ExchangeStorage extends ListedStorage {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * One exchange in both directions: at most two writes to the synchronised storage, however much has changed.
 * What the browser refuses is kept here, noted for the options page, and tried again next time. Nobody's choice waits
 * for the synchronised storage, which can be slow. Rejects only where this device's own storage fails.
 */
export function exchangeOnce(local: ExchangeStorage, sync: ExchangeStorage, now: number, locks: Locks = navigator.locks): Promise<void> {
  return locks.request('unnag-exchange', async () => {
    const shared = await sync.get(null).catch(problemOf);
    if (typeof shared === 'string') return noteProblem(local, shared);
    const plan = await inTurn(locks, async () => {
      const stored = await readAll(local);
      // First: to the exchange, what cannot be read would look like what was removed.
      const setAside = await setAsideUnreadable(local, stored, reasonAgainst);
      if (setAside.some(({ key, from }) => key === from)) throw new Error('What cannot be read could not be set aside.');
      const made = exchange(choicesIn(stored), shared, syncStateFrom(stored[SYNC_STATE_KEY]), now, stored);
      const choices = Object.entries(made.local).map(([key, chosen]) => [key, chosen && itemOf(chosen)] as const);
      await write(local, { ...Object.fromEntries(choices), ...made.localRules });
      if (JSON.stringify(made.state) !== JSON.stringify(stored[SYNC_STATE_KEY])) await local.set({ [SYNC_STATE_KEY]: made.state });
      return made;
    });
    await noteProblem(local, await write(sync, plan.sync).then(() => '', problemOf));
  });
}

/** Notes what the browser said; empty: nothing. Nobody else writes to this item meanwhile. */
async function noteProblem(local: ExchangeStorage, problem: string): Promise<void> {
  const state = syncStateFrom((await readAll(local))[SYNC_STATE_KEY]);
  if (state.problem !== problem) await local.set({ [SYNC_STATE_KEY]: { ...state, problem } });
}

const itemOf = (choices: Choices) => ({ version: ITEM_VERSION, ...choices });

const problemOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const reasonAgainst = (key: string, item: unknown): string | undefined =>
  isRuleKey(key) ? reasonAgainstRuleItem(item) : reasonAgainstChoices(key, item);

/** The choices on this device. */
function choicesIn(stored: Record<string, unknown>): Record<string, Choices> {
  const found: Record<string, Choices> = {};
  for (const [key, item] of Object.entries(stored)) {
    const parsed = isChoicesKey(key) ? parseItem(item) : undefined;
    if (parsed?.readable && !isEmpty(parsed.choices)) found[key] = tidy(parsed.choices);
  }
  return found;
}

async function write(area: ExchangeStorage, items: Readonly<Record<string, unknown>>): Promise<void> {
  const entries = Object.entries(items);
  const gone = entries.filter(([, item]) => item === null).map(([key]) => key);
  const kept = entries.filter(([, item]) => item !== null);
  if (gone.length > 0) await area.remove(gone);
  if (kept.length > 0) await area.set(Object.fromEntries(kept));
}

/** Exchanges soon after something has changed, and not again before the pause is over: at most 24 writes a minute. */
export function createExchanges(run: () => Promise<void>, onFailure: (cause: unknown) => void, pause = 5000): { soon(): void } {
  let waiting = false;
  const start = (): void => {
    waiting = false;
    run().catch(onFailure);
  };
  return {
    soon: () => {
      if (!waiting) setTimeout(start, pause);
      waiting = true;
    },
  };
}
