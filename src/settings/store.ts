/** Settings as the extension's own pages and its background load and change them. */

import type { Kind } from '../rules/kinds.ts';
import { say } from '../words/say.ts';
import { APPEARANCE_KEY, type Appearance, appearanceFrom } from './appearance.ts';
import { choicesOf, choose, chooseMode, isEmpty, keep, keptAsBefore, letGo, type Scope, type Subject, tidy } from './choose.ts';
import { type KeptAside, readKeptAside, scopeOf, setAsideUnreadable } from './kept-aside.ts';
import { policyFrom, policyProblemFrom } from './read.ts';
import { type ListedStorage, readAll } from './read-all.ts';
import { parseItem, reasonAgainstChoices } from './schema.ts';
import type { Choices, Mode, ScopedChoices, Settings } from './settings.ts';
import { SYNC_STATE_KEY, syncStateFrom } from './shared-items.ts';
import { EVERYWHERE_KEY, ITEM_VERSION, POLICY_KEY, siteKey } from './stored-items.ts';

/** The part of `storage.local` that the store needs. */
export interface SettingsStorage extends ListedStorage {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The part of `navigator.locks` that the store needs: one holder of a name at a time, over all of the extension's pages. */
export interface Locks {
  request<Result>(name: string, task: () => Promise<Result>): Promise<Result>;
}

/** What a load brings. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly appearance: Appearance;
  readonly keptAside: readonly KeptAside[];
  /** Where what an organisation has set has a wrong value; empty: nowhere. */
  readonly policyProblem: string;
  /** What became of the browser's synchronised storage: how many sites and rules did not fit, and what the browser refused. */
  readonly sync: { readonly left: number; readonly rulesLeft: number; readonly problem: string };
}

/** What the browser's storage refused, as a sentence for the person; `cause` is what the browser said. */
export class SettingsError extends Error {}

/** Everything that changes something rejects with a {@link SettingsError}; then nothing has changed. */
export interface SettingsStore {
  /** Loads everything; what cannot be read is set aside and its defaults apply. Rejects with a {@link SettingsError}. */
  load(): Promise<LoadedSettings>;
  /** Switches one thing on or off in one scope. */
  choose(scope: Scope, subject: Subject, on: boolean): Promise<void>;
  /** Chooses what becomes of a kind's messages; null leaves it to Unnag. */
  chooseMode(scope: Scope, kind: Kind, mode: Mode | null): Promise<void>;
  /** Has a message, given by its text, never concealed in a scope, or (`kept` false) concealed again. Answers the choices before. */
  keep(scope: Scope, text: string, kept: boolean): Promise<Choices>;
  /** Takes that back; `before` is what it answered. */
  unkeep(scope: Scope, text: string, before: Choices): Promise<void>;
  /** Replaces the choices of one scope, and answers those that it had. No choices: the scope is forgotten. */
  replace(scope: Scope, choices: Choices): Promise<Choices>;
  setAppearance(appearance: Appearance): Promise<void>;
  /** Deletes something set aside. */
  discard(kept: KeptAside): Promise<void>;
}

/** What went wrong as a {@link SettingsError}. */
export function settingsError(failure: 'settingsNotLoaded' | 'settingsNotSaved', cause: unknown): SettingsError {
  if (cause instanceof SettingsError) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  const isFull = failure === 'settingsNotSaved' && /quota/i.test(reason);
  return new SettingsError(say(isFull ? 'storageFull' : failure, reason), { cause });
}

/** Does one thing after the other, in all windows. */
export const inTurn = <Result>(locks: Locks, task: () => Promise<Result>): Promise<Result> => locks.request('unnag-settings', task);

/** Makes the store over the browser's storage. */
export function createSettingsStore(storage: SettingsStorage, locks: Locks = navigator.locks): SettingsStore {
  const attempt = <Result>(failure: 'settingsNotLoaded' | 'settingsNotSaved', task: () => Promise<Result>): Promise<Result> =>
    inTurn(locks, task).catch((cause: unknown) => {
      throw settingsError(failure, cause);
    });

  /** Replaces the choices of a scope by what `decide` makes of the settings as they are now; answers those before. */
  const change = (scope: Scope, decide: (settings: Settings) => Choices): Promise<Choices> =>
    attempt('settingsNotSaved', async () => {
      const { settings, keptAside } = await loadSettings(storage);
      const key = keyOf(scope);
      if (keptAside.some((kept) => kept.key === key)) throw new Error(`${key} could not be set aside.`);
      const before = choicesOf(settings, scope);
      const after = decide(settings);
      if (!isEmpty(after) || !isEmpty(before)) await write(storage, scope, after);
      return before;
    });

  return {
    load: () => attempt('settingsNotLoaded', () => loadSettings(storage)),
    choose: async (scope, subject, on) => void (await change(scope, (settings) => choose(settings, scope, subject, on))),
    chooseMode: async (scope, kind, mode) => void (await change(scope, (settings) => chooseMode(settings, scope, kind, mode))),
    keep: (scope, text, kept) => change(scope, (settings) => (kept ? keep : letGo)(choicesOf(settings, scope), text)),
    unkeep: async (scope, text, before) => void (await change(scope, (settings) => keptAsBefore(choicesOf(settings, scope), before, text))),
    replace: (scope, choices) => change(scope, () => choices),
    setAppearance: (appearance) => attempt('settingsNotSaved', () => storage.set({ [APPEARANCE_KEY]: appearance })),
    discard: (kept) => attempt('settingsNotSaved', () => storage.remove([kept.key])),
  };
}

/** Loads everything, in the turn of the caller; see {@link SettingsStore.load}. Rejects as the storage does. */
export async function loadSettings(storage: SettingsStorage): Promise<LoadedSettings> {
  const stored = await readAll(storage);
  const before = Object.entries(stored).flatMap(([key, value]) => readKeptAside(key, value) ?? []);
  const keptAside = [...before, ...(await setAsideUnreadable(storage, stored, reasonAgainstChoices))];
  const sites: [string, Choices][] = [];
  let everywhere: Choices = {};
  for (const [key, value] of Object.entries(stored)) {
    const scope = scopeOf(key);
    if (!scope) continue;
    const parsed = parseItem(value);
    if (!parsed.readable) continue;
    if (parsed.migrated) await write(storage, scope, parsed.choices);
    if (scope.everywhere) everywhere = parsed.choices;
    else sites.push([scope.host, parsed.choices]);
  }
  const { left, rulesLeft, problem } = syncStateFrom(stored[SYNC_STATE_KEY]);
  const settings = { everywhere, sites: Object.fromEntries(sites), policy: policyFrom(stored[POLICY_KEY]) };
  return {
    settings,
    appearance: appearanceFrom(stored[APPEARANCE_KEY]),
    keptAside,
    policyProblem: policyProblemFrom(stored[POLICY_KEY]),
    sync: { left, rulesLeft, problem },
  };
}

function write(storage: SettingsStorage, scope: Scope, choices: Choices): Promise<void> {
  const key = keyOf(scope);
  return isEmpty(choices) ? storage.remove([key]) : storage.set({ [key]: itemOf(choices) });
}

const itemOf = (choices: Choices) => ({ version: ITEM_VERSION, ...tidy(choices) });

/** Choices as they lie in the storage, by key. */
export function choiceItems({ everywhere, sites }: ScopedChoices): Record<string, unknown> {
  const scopes: [string, Choices][] = [
    [EVERYWHERE_KEY, everywhere],
    ...Object.entries(sites).map(([host, site]) => [siteKey(host), site] as [string, Choices]),
  ];
  return Object.fromEntries(scopes.filter(([, choices]) => !isEmpty(choices)).map(([key, choices]) => [key, itemOf(choices)]));
}

const keyOf = (scope: Scope): string => (scope.everywhere ? EVERYWHERE_KEY : siteKey(scope.host));
