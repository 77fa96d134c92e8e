/** Does what was asked for by menu or keyboard shortcut, without a window of its own. */
import browser from 'webextension-polyfill';
import { startPicker } from '../picker/start-in-tab.ts';
import type { SettingsStore } from '../settings/store.ts';
import { askTab } from './ask-tab.ts';
import type { Wish } from './menus.ts';
import { openPopup } from './open-popup.ts';
import { toggleSite } from './toggle-site.ts';

/** The part of a tab that this needs. */
export interface AskedTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

/**
 * Switches Unnag for the site of a tab, or shows its messages, or conceals them again where all are shown, or starts the picker.
 * Where no content script answers, there is nothing to do; where the picker cannot start, or the site cannot be switched, the popup opens
 * and says what the matter is. Rejects where the settings cannot be saved, or the popup cannot be opened.
 */
export async function carryOut(wish: Wish, tab: AskedTab | undefined, store: SettingsStore): Promise<void> {
  const { id: tabId, windowId } =
    tab?.id === undefined ? ((await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? {}) : tab;
  if (tabId === undefined) return;
  if (wish === 'pick') {
    await startPicker(tabId).catch((cause: unknown) => {
      console.info('The browser does not let Unnag start in this tab.', cause);
      return openPopup({ id: tabId, windowId }, browser);
    });
    return;
  }
  const page = await askTab(tabId, { type: 'describe-page' });
  if (!page) return;
  if (wish === 'show-all') {
    await askTab(tabId, { type: 'show-all', show: page.messages.some(({ state }) => state !== 'shown' && state !== 'counted') });
    return;
  }
  if (!(await toggleSite(store, page.host))) await openPopup({ id: tabId, windowId }, browser);
}
