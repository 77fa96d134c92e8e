/** Reads everything of a person's from the storage at once. */
import { APPEARANCE_KEY } from './appearance.ts';
import { isRuleKey } from './rule-items.ts';
import { SYNC_STATE_KEY } from './shared-items.ts';
import { isChoicesKey, KEPT_ASIDE_PREFIX, POLICY_KEY } from './stored-items.ts';

/** The part of a storage area that this needs; older browsers have no `getKeys`. */
export interface ListedStorage {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  getKeys?(): Promise<string[]>;
}

/** Answers what belongs to the settings, and not the lexicons beside it: these are large, and the popup would wait for them. */
export const readAll = (storage: ListedStorage): Promise<Record<string, unknown>> => readKeys(storage, isOfSettings);

/** Answers what lies under the keys that are wanted. */
export async function readKeys(storage: ListedStorage, isWanted: (key: string) => boolean): Promise<Record<string, unknown>> {
  if (storage.getKeys) return storage.get((await storage.getKeys()).filter(isWanted));
  return Object.fromEntries(Object.entries(await storage.get(null)).filter(([key]) => isWanted(key)));
}

const OTHERS: readonly string[] = [APPEARANCE_KEY, POLICY_KEY, SYNC_STATE_KEY];

const isOfSettings = (key: string): boolean =>
  isChoicesKey(key) || isRuleKey(key) || key.startsWith(KEPT_ASIDE_PREFIX) || OTHERS.includes(key);
