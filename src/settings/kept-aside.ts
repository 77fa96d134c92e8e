/** Stored items that could not be read: set aside, never thrown away unasked. */
import { EVERYWHERE, onSite, type Scope } from './choose.ts';
import { isListKey, isRuleKey } from './rule-items.ts';
import { forgetItem, SYNC_STATE_KEY } from './shared-items.ts';
import { EVERYWHERE_KEY, hostOfKey, KEPT_ASIDE_PREFIX } from './stored-items.ts';

/** A stored item that could not be read, as it was set aside. */
export interface KeptAside {
  /** The storage key under which it is kept: that under which it lay, where the storage takes no copy. */
  readonly key: string;
  /** Whose choices they were; null: it was a rule or a list of rules. */
  readonly scope: Scope | null;
  /** The storage key under which it lay. */
  readonly from: string;
  /** When it was set aside, in ISO 8601. */
  readonly at: string;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly value: unknown;
}

interface WritableStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Whose choices lie under a storage key; undefined where none do. */
export function scopeOf(key: string): Scope | undefined {
  const host = hostOfKey(key);
  if (host !== undefined) return onSite(host);
  return key === EVERYWHERE_KEY ? EVERYWHERE : undefined;
}

/**
 * Sets aside what cannot be read, and answers it. Each is copied to a free key before it is removed: whatever fails in between,
 * nothing is lost. What this device knows of the item is forgotten, or it would tell other devices that the person removed it.
 * @param stored what lies in the storage; what was set aside, and what was known of it, is taken out of it
 * @param reasonAgainst why an item cannot be read, in a sentence; undefined where it can, or is none of the caller's
 */
export async function setAsideUnreadable(
  storage: WritableStorage,
  stored: Record<string, unknown>,
  reasonAgainst: (key: string, item: unknown) => string | undefined,
): Promise<KeptAside[]> {
  const setAside: KeptAside[] = [];
  for (const [from, value] of Object.entries(stored)) {
    const reason = reasonAgainst(from, value);
    if (reason === undefined) continue;
    const key = await freeKey(storage, from);
    const entry = { from, at: new Date().toISOString(), reason, value };
    delete stored[from];
    try {
      await storage.set({ [key]: entry });
    } catch (cause) {
      console.warn('Unnag could not set aside what it cannot read; it stays where it is.', cause);
      setAside.push({ key: from, scope: scopeOf(from) ?? null, ...entry });
      continue;
    }
    const state = (await storage.get([SYNC_STATE_KEY]))[SYNC_STATE_KEY];
    if (state !== undefined) {
      stored[SYNC_STATE_KEY] = forgetItem(state, from);
      await storage.set({ [SYNC_STATE_KEY]: stored[SYNC_STATE_KEY] });
    }
    await storage.remove([from]);
    setAside.push({ key, scope: scopeOf(from) ?? null, ...entry });
  }
  return setAside;
}

async function freeKey(storage: WritableStorage, from: string): Promise<string> {
  for (let copy = 1; ; copy++) {
    const key = KEPT_ASIDE_PREFIX + from + (copy === 1 ? '' : `#${copy}`);
    if (!Object.hasOwn(await storage.get([key]), key)) return key;
  }
}

/** Reads something set aside; undefined where the key is not of that sort. */
export function readKeptAside(key: string, entry: unknown): KeptAside | undefined {
  if (!key.startsWith(KEPT_ASIDE_PREFIX)) return undefined;
  const { from, at, reason, value }: Record<string, unknown> =
    typeof entry === 'object' && entry !== null ? { ...entry } : { value: entry };
  const origin = typeof from === 'string' ? from : key.slice(KEPT_ASIDE_PREFIX.length);
  return {
    key,
    scope: isRuleKey(origin) || isListKey(origin) ? null : (scopeOf(origin) ?? EVERYWHERE),
    from: origin,
    at: typeof at === 'string' ? at : '',
    reason: typeof reason === 'string' ? reason : '',
    value,
  };
}
