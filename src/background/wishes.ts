/** Does what was asked for by menu or keyboard shortcut, without a window of its own. */
import browser from 'webextension-polyfill';
import { isPageReport, type PageReport, type ToPage } from '../messages.ts';
import { isSwitchedOn, onSite } from '../settings/choose.ts';
import { siteOf } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/store.ts';
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
  const page = await ask(tabId, { type: 'describe-page' });
  if (!page) return;
  if (wish === 'show-all') {
    await ask(tabId, { type: 'show-all', show: page.messages.some(({ state }) => state !== 'shown' && state !== 'counted') });
    return;
  }
  const site = onSite(siteOf(page.host));
  const { settings } = await store.load();
  await store.choose(site, { what: 'enabled' }, !isSwitchedOn(settings, site, { what: 'enabled' }));
}

async function ask(tabId: number, message: ToPage): Promise<PageReport | undefined> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch((cause: unknown) => {
    console.info('No content script answers in this tab.', cause);
    return undefined;
  });
  return isPageReport(answer) ? answer : undefined;
}
