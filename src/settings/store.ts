/** Settings as the extension's own pages and its background load and change them. */
import { STRINGS } from '../strings.ts';
import { choicesOf, choose, EVERYWHERE, isEmpty, onSite, type Scope, type Subject } from './choose.ts';
import { parseItem } from './schema.ts';
import type { Choices, Settings } from './settings.ts';
import { EVERYWHERE_KEY, hostOfKey, ITEM_VERSION, KEPT_ASIDE_PREFIX, siteKey } from './stored-items.ts';

/** The part of `storage.local` that the store needs. */
export interface SettingsStorage {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The part of `navigator.locks` that the store needs: one holder of a name at a time, over all of the extension's pages. */
export interface Locks {
  request<Result>(name: string, task: () => Promise<Result>): Promise<Result>;
}

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

/** What a load brings. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly keptAside: readonly KeptAside[];
}

/** What the browser's storage refused, as a sentence for the person; `cause` is what the browser said. */
export class SettingsError extends Error {}

export interface SettingsStore {
  /** Loads everything; what cannot be read is set aside and its defaults apply. Rejects with a {@link SettingsError}. */
  load(): Promise<LoadedSettings>;
  /** Switches one thing on or off in one scope. Rejects with a {@link SettingsError}; then nothing has changed. */
  choose(scope: Scope, subject: Subject, on: boolean): Promise<void>;
  /** Forgets all choices of a scope. Rejects with a {@link SettingsError}. */
  forget(scope: Scope): Promise<void>;
  /** Deletes something set aside. Rejects with a {@link SettingsError}. */
  discard(kept: KeptAside): Promise<void>;
}

/** Makes the store over the browser's storage; everything it does is one after the other, in all windows. */
export function createSettingsStore(storage: SettingsStorage, locks: Locks = navigator.locks): SettingsStore {
  const inTurn = <Result>(explain: (cause: string) => string, task: () => Promise<Result>): Promise<Result> =>
    locks.request('unnag-settings', task).catch((cause: unknown) => {
      throw new SettingsError(explain(cause instanceof Error ? cause.message : String(cause)), { cause });
    });

  const write = (scope: Scope, choices: Choices): Promise<void> => {
    const key = keyOf(scope);
    return isEmpty(choices) ? storage.remove([key]) : storage.set({ [key]: { version: ITEM_VERSION, ...choices } });
  };

  const load = async (): Promise<LoadedSettings> => {
    const stored = await storage.get(null);
    const keptAside = Object.entries(stored).flatMap(([key, value]) => readKeptAside(key, value) ?? []);
    const sites: [string, Choices][] = [];
    let everywhere: Choices = {};
    for (const [key, value] of Object.entries(stored)) {
      const scope = scopeOf(key);
      if (!scope) continue;
      const parsed = parseItem(value);
      if (!parsed.readable) {
        keptAside.push(await setAside(storage, stored, key, scope, parsed.reason));
        continue;
      }
      if (parsed.migrated) await write(scope, parsed.choices);
      if (scope.everywhere) everywhere = parsed.choices;
      else sites.push([scope.host, parsed.choices]);
    }
    return { settings: { everywhere, sites: Object.fromEntries(sites) }, keptAside };
  };

  return {
    load: () => inTurn(STRINGS.settingsNotLoaded, load),
    choose: (scope, subject, on) =>
      inTurn(STRINGS.settingsNotSaved, async () => {
        const { settings } = await load();
        const choices = choose(settings, scope, subject, on);
        if (!isEmpty(choices) || !isEmpty(choicesOf(settings, scope))) await write(scope, choices);
      }),
    forget: (scope) => inTurn(STRINGS.settingsNotSaved, () => write(scope, {})),
    discard: (kept) => inTurn(STRINGS.settingsNotSaved, () => storage.remove([kept.key])),
  };
}

const keyOf = (scope: Scope): string => (scope.everywhere ? EVERYWHERE_KEY : siteKey(scope.host));

function scopeOf(key: string): Scope | undefined {
  const host = hostOfKey(key);
  if (host !== undefined) return onSite(host);
  return key === EVERYWHERE_KEY ? EVERYWHERE : undefined;
}

/** Copies an item to a free key before it removes it: whatever fails in between, nothing is lost. */
async function setAside(
  storage: SettingsStorage,
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

function readKeptAside(key: string, entry: unknown): KeptAside | undefined {
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
