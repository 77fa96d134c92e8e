/** Does what was asked for by menu or keyboard shortcut, without a window of its own. */
import browser from 'webextension-polyfill';
import { isSwitchedOn, onSite } from '../settings/choose.ts';
import { siteOf } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/store.ts';
import { askTab } from './ask-tab.ts';
import type { Wish } from './menus.ts';

/** The part of a tab that this needs. */
export interface AskedTab {
  readonly id?: number | undefined;
}

/**
 * Switches Unnag for the site of a tab, or shows its messages, or conceals them again where all are shown. Where no content
 * script answers, there is nothing to do. Rejects where the settings cannot be saved.
 */
export async function carryOut(wish: Wish, tab: AskedTab | undefined, store: SettingsStore): Promise<void> {
  const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  if (tabId === undefined) return;
  const page = await askTab(tabId, { type: 'describe-page' });
  if (!page) return;
  if (wish === 'show-all') {
    await askTab(tabId, { type: 'show-all', show: page.messages.some(({ state }) => state !== 'shown' && state !== 'counted') });
    return;
  }
  const site = onSite(siteOf(page.host));
  const { settings } = await store.load();
  await store.choose(site, { what: 'enabled' }, !isSwitchedOn(settings, site, { what: 'enabled' }));
}
