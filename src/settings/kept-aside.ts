/** Stored items that could not be read: set aside, never thrown away unasked. */
import { EVERYWHERE, onSite, type Scope } from './choose.ts';
import { EVERYWHERE_KEY, hostOfKey, KEPT_ASIDE_PREFIX } from './stored-items.ts';

/** A stored item that could not be read, as it was set aside. */
export interface KeptAside {
  /** The storage key under which it is kept. */
  readonly key: string;
  /** Whose choices they were. */
  readonly scope: Scope;
  /** When it was set aside, in ISO 8601. */
  readonly at: string;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly value: unknown;
}

interface WritableStorage {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Whose choices lie under a storage key; undefined where none do. */
export function scopeOf(key: string): Scope | undefined {
  const host = hostOfKey(key);
  if (host !== undefined) return onSite(host);
  return key === EVERYWHERE_KEY ? EVERYWHERE : undefined;
}

/** Copies an item to a free key before it removes it: whatever fails in between, nothing is lost. */
export async function setAside(
  storage: WritableStorage,
  stored: Record<string, unknown>,
  from: string,
  scope: Scope,
  reason: string,
): Promise<KeptAside> {
  let key = KEPT_ASIDE_PREFIX + from;
  for (let copy = 2; Object.hasOwn(stored, key); copy++) key = `${KEPT_ASIDE_PREFIX}${from}#${copy}`;
  const entry = { from, at: new Date().toISOString(), reason, value: stored[from] };
  await storage.set({ [key]: entry });
  await storage.remove([from]);
  return { key, scope, at: entry.at, reason, value: entry.value };
}

/** Reads something set aside; undefined where the key is not of that sort. */
export function readKeptAside(key: string, entry: unknown): KeptAside | undefined {
  if (!key.startsWith(KEPT_ASIDE_PREFIX)) return undefined;
  const { from, at, reason, value }: Record<string, unknown> =
    typeof entry === 'object' && entry !== null ? { ...entry } : { value: entry };
  return {
    key,
    scope: scopeOf(typeof from === 'string' ? from : key.slice(KEPT_ASIDE_PREFIX.length)) ?? EVERYWHERE,
    at: typeof at === 'string' ? at : '',
    reason: typeof reason === 'string' ? reason : '',
    value,
  };
}
