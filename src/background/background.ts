/**
 * Runs when something happens and forgets everything in between: as a service worker in Chrome, as an event page in Firefox.
 * What it shows, the browser keeps: a tab's badge lives with its page, and goes when the tab leaves the page.
 */
import browser from 'webextension-polyfill';
import { lexiconOf } from '../languages/page-language.ts';
import { isToBackground, type LaySheet } from '../messages.ts';
import { tetherSheet } from '../page/tether.ts';
import { APPEARANCE_KEY, appearanceFrom } from '../settings/appearance.ts';
import { createListStore } from '../settings/list-store.ts';
import { isListKey, isRuleKey } from '../settings/rule-items.ts';
import { createRuleStore } from '../settings/rule-store.ts';
import { createSettingsStore } from '../settings/store.ts';
import { isChoicesKey } from '../settings/stored-items.ts';
import { showCount } from './badge.ts';
import { changeRule, loadList } from './change-rule.ts';
import { copyPolicy } from './copy-policy.ts';
import { countAnew } from './count-anew.ts';
import { createExchanges, exchangeOnce } from './keep-in-sync.ts';
import { createMenus, isWish } from './menus.ts';
import { mayReport, openReport } from './open-report.ts';
import { storeCompiledRules } from './store-compiled-rules.ts';
import { lexiconFile, storeLexicons } from './store-lexicons.ts';
import { watchLists } from './watch-lists.ts';
import { carryOut } from './wishes.ts';

const { local, sync, managed } = browser.storage;
// Firefox for Android has neither menus nor keyboard shortcuts.
const { contextMenus, commands }: Partial<Pick<typeof browser, 'contextMenus' | 'commands'>> = browser;
const store = createSettingsStore(local);
const rules = createRuleStore(local);

/** For whoever looks into the extension's console: nobody is in front of it. */
const report =
  (sentence: string) =>
  (cause: unknown): void =>
    console.error(sentence, cause);

const lists = watchLists(report('Unnag could not look for new versions of rule lists.'));

browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  if (sender.id !== browser.runtime.id || !isToBackground(message)) return undefined;
  const tabId = sender.tab?.id;
  // Only our content script in the tab's visible page: not an embedded frame, not a page that is loaded ahead (its frameId is not 0).
  const isVisiblePage = tabId !== undefined && sender.frameId === 0;
  const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('')) === true;
  switch (message.type) {
    case 'count-changed':
      if (isVisiblePage) showCountOf(tabId, message.count).catch(report('Unnag could not show its count on the toolbar button.'));
      return undefined;
    case 'lay-sheet':
      return isVisiblePage ? laySheet(tabId, message) : undefined;
    case 'words-damaged':
      layOutLexicons();
      return undefined;
    case 'open-report':
      // The answer has no content; whoever asked hears of a failure.
      return mayReport(sender) ? openReport(message.draft) : undefined;
    case 'subscribe-to-list':
    case 'check-list':
      return isOwnPage ? loadList(message, lists) : undefined;
    default:
      return isVisiblePage || isOwnPage ? changeRule(message, rules) : undefined;
  }
});

async function laySheet(tabId: number, { mark, frames }: LaySheet): Promise<number[]> {
  const css = tetherSheet(mark);
  const lay = (frame: number): Promise<void> => browser.scripting.insertCSS({ target: { tabId, frameIds: [frame] }, css, origin: 'USER' });
  const laid = await Promise.allSettled(frames.map(lay));
  // Frames come and go.
  return frames.filter((_, at) => laid[at]?.status === 'fulfilled');
}

async function showCountOf(tabId: number, count: number): Promise<void> {
  const { badge } = appearanceFrom((await local.get(APPEARANCE_KEY))[APPEARANCE_KEY]);
  await showCount(browser.action, tabId, badge ? count : 0);
}

const exchanges = createExchanges(
  () => exchangeOnce(local, sync, Date.now()),
  report('Unnag could not note what the synchronized storage holds.'),
);
const layOutRules = (): void => {
  storeCompiledRules(local).catch(report('Unnag could not make your rules ready for pages; change a rule to try again.'));
};
/** Without them, pages are judged by English words only until the next start. */
const layOutLexicons = (): void => {
  const read = async (name: string): Promise<Record<string, unknown>> => (await fetch(browser.runtime.getURL(lexiconFile(name)))).json();
  const likely = navigator.languages.map((tag) => lexiconOf(tag.toLowerCase()));
  storeLexicons(local, browser.runtime.getManifest().version, read, likely).catch(
    report('Unnag could not store its words for languages other than English; restart the browser to try again.'),
  );
};
const takePolicy = (): void => {
  copyPolicy(() => managed.get(), local).catch(report('Unnag could not apply the policy.'));
};

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') takePolicy();
  const appearance = area === 'local' ? changes[APPEARANCE_KEY] : undefined;
  const { badge } = appearanceFrom(appearance?.newValue);
  if (appearance && badge !== appearanceFrom(appearance.oldValue).badge) {
    countAnew(badge).catch(report('Unnag could not change the counts on its toolbar button.'));
  }
  const keys = Object.keys(changes);
  if ((area === 'local' || area === 'sync') && keys.some((key) => isChoicesKey(key) || isRuleKey(key))) exchanges.soon();
  if (area === 'local' && keys.some((key) => isRuleKey(key) || isListKey(key))) layOutRules();
});

for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup]) {
  event.addListener(() => {
    // Sets aside settings that cannot be read, before anybody asks for them; the options page names them.
    store.load().catch(report('Unnag could not check its settings.'));
    for (const part of [rules, createListStore(local)]) part.load().catch(report('Unnag could not check its rules.'));
    layOutLexicons();
    layOutRules();
    takePolicy();
    exchanges.soon();
  });
}

browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
  createMenus(contextMenus).catch(report('Unnag could not make its menu entries.'));
  if (reason === 'install' && !temporary) introduce().catch(report('Unnag could not open its introduction.'));
});

/** Opens the introduction. Whoever loads Unnag from a folder is at work on something: there it opens behind. */
async function introduce(): Promise<void> {
  // Not every Firefox for Android has it.
  const { management }: Partial<Pick<typeof browser, 'management'>> = browser;
  const self = await management?.getSelf();
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html'), active: self?.installType !== 'development' });
}

contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
  if (isWish(menuItemId)) carryOut(menuItemId, tab, store).catch(report('Unnag could not do what its menu entry says.'));
});
commands?.onCommand.addListener((command, tab) => {
  if (isWish(command)) carryOut(command, tab, store).catch(report('Unnag could not do what its keyboard shortcut says.'));
});
