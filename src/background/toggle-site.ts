/** Switches Unnag for the site of a page. */
import { canSwitch, isSwitchedOn, onSite } from '../settings/choose.ts';
import { siteOf } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/store.ts';

/**
 * Switches Unnag off for the site that a host belongs to, or on again. Answers false, and changes nothing, where the person
 * would see no change: while it is off everywhere, or where an organisation has settled it. Rejects where the settings
 * cannot be saved.
 */
export async function toggleSite(store: SettingsStore, host: string): Promise<boolean> {
  const site = onSite(siteOf(host));
  const { settings } = await store.load();
  if (!canSwitch(settings, site)) return false;
  await store.choose(site, { what: 'enabled' }, !isSwitchedOn(settings, site, { what: 'enabled' }));
  return true;
}
