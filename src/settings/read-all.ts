/** Reads everything of a person's from the storage at once. */
import { APPEARANCE_KEY } from './appearance.ts';
import { SYNC_STATE_KEY } from './shared-items.ts';
import { isChoicesKey, KEPT_ASIDE_PREFIX, POLICY_KEY } from './stored-items.ts';

/** The part of a storage area that this needs; older browsers have no `getKeys`. */
export interface ListedStorage {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  getKeys?(): Promise<string[]>;
}

/** Answers what belongs to the settings, and not the lexicons beside it: these are large, and the popup would wait for them. */
export async function readAll(storage: ListedStorage): Promise<Record<string, unknown>> {
  return storage.getKeys ? storage.get((await storage.getKeys()).filter(isOfSettings)) : storage.get(null);
}

const OTHERS: readonly string[] = [APPEARANCE_KEY, POLICY_KEY, SYNC_STATE_KEY];

const isOfSettings = (key: string): boolean => isChoicesKey(key) || key.startsWith(KEPT_ASIDE_PREFIX) || OTHERS.includes(key);
