/** How the content script reads settings: small, without the library that checks them on the extension's own pages. */
import { areCompiled } from '../rules/are-compiled.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import { isCompiledKey } from './rule-items.ts';
import type { Choices, ScopedChoices, Settings } from './settings.ts';
import { EVERYWHERE_KEY, hostOfKey, isAlike, isChoices, keysFor, POLICY_KEY } from './stored-items.ts';

/** The part of `storage.local` that reading needs. */
export interface ReadableStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
}

/**
 * Reads the settings that matter on `host`. An item of a wrong shape or another version counts as no choices;
 * the extension's own pages set it aside and name it. Rejects only when the browser's storage does.
 */
export async function readSettings(storage: ReadableStorage, host: string): Promise<Settings> {
  return settingsFrom(await storage.get(keysFor(host)));
}

/** The settings in stored items; see {@link readSettings}. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  const sites: [string, Choices][] = [];
  let everywhere: Choices = {};
  const personal: CompiledRules[] = [];
  let policy: ScopedChoices | undefined;
  for (const [key, item] of Object.entries(stored)) {
    const site = hostOfKey(key);
    if (key === POLICY_KEY) policy = policyFrom(item);
    else if (isCompiledKey(key)) {
      if (areCompiled(item)) personal.push(item);
    } else if (!isAlike(item) || !isChoices(item)) continue;
    else if (key === EVERYWHERE_KEY) everywhere = item;
    else if (site !== undefined) sites.push([site, item]);
  }
  return { everywhere, sites: Object.fromEntries(sites), policy, personal };
}

/** What an organisation has set, from the copy that the background made; undefined where there is none. */
export function policyFrom(item: unknown): ScopedChoices | undefined {
  if (!isAlike(item)) return undefined;
  const { everywhere, sites } = item as Record<string, unknown>;
  if (!isChoices(everywhere) || typeof sites !== 'object' || sites === null) return undefined;
  return { everywhere, sites: Object.fromEntries(Object.entries(sites).filter(([, choices]) => isChoices(choices))) };
}

/** Where what an organisation has set has a wrong value, e.g. `everywhere.enabled`; empty where it has none. */
export function policyProblemFrom(item: unknown): string {
  const { problem }: { problem?: unknown } = Object(item);
  return typeof problem === 'string' ? problem : '';
}
