/**
 * Runs when something happens and forgets everything in between: as a service worker in Chrome, as an event page in Firefox.
 * What it shows, the browser keeps: a tab's badge lives with its page, and goes when the tab leaves the page.
 */
import browser from 'webextension-polyfill';
import { isToBackground } from '../messages.ts';
import { createSettingsStore } from '../settings/store.ts';
import { STRINGS } from '../strings.ts';
import { showCount } from './badge.ts';
import { storeLexicons } from './store-lexicons.ts';

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  const tabId = sender.tab?.id;
  // Only our content script in the tab's visible page: not an embedded frame, not a page that is loaded ahead (its frameId is not 0).
  if (sender.id !== browser.runtime.id || tabId === undefined || sender.frameId !== 0 || !isToBackground(message)) return undefined;
  showCount(browser.action, tabId, message.count).catch((cause: unknown) => console.warn(STRINGS.badgeFailed(String(cause))));
  return undefined;
});

/** Sets aside settings that cannot be read, before anybody asks for them; the options page names them. */
function checkSettings(): void {
  createSettingsStore(browser.storage.local)
    .load()
    .catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
}

/** Without them, pages are judged by English words only until the next start. */
function layOutLexicons(): void {
  storeLexicons(browser.storage.local, browser.runtime.getManifest().version).catch((error: unknown) =>
    console.error(STRINGS.lexiconsFailed(String(error))),
  );
}

for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) {
  event.addListener(checkSettings);
  event.addListener(layOutLexicons);
}
