/** How the content script reads settings: small, without the library that checks them on the extension's own pages. */
import type { Choices, Settings } from './settings.ts';
import { EVERYWHERE_KEY, hostOfKey, ITEM_VERSION, isSwitches, keysFor } from './stored-items.ts';

/** The part of `storage.local` that reading needs. */
export interface ReadableStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
}

/**
 * Reads the settings that matter on `host`. An item of a wrong shape or another version counts as no choices;
 * the extension's own pages set it aside and name it. Rejects only when the browser's storage does.
 */
export async function readSettings(storage: ReadableStorage, host: string): Promise<Settings> {
  const stored = await storage.get(keysFor(host));
  const sites: [string, Choices][] = [];
  let everywhere: Choices = {};
  for (const [key, item] of Object.entries(stored)) {
    const site = hostOfKey(key);
    if (!isItem(item)) continue;
    if (key === EVERYWHERE_KEY) everywhere = item;
    else if (site !== undefined) sites.push([site, item]);
  }
  return { everywhere, sites: Object.fromEntries(sites) };
}

function isItem(value: unknown): value is Choices {
  if (typeof value !== 'object' || value === null) return false;
  const { version, enabled, kinds, rules } = value as Record<string, unknown>;
  return (
    version === ITEM_VERSION &&
    (enabled === undefined || typeof enabled === 'boolean') &&
    (kinds === undefined || isSwitches(kinds)) &&
    (rules === undefined || isSwitches(rules))
  );
}
