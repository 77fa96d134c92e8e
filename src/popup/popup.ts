/** The popup: what Unnag does on the page in front, and what it should do. Opened as a page, `popup.html?tab=12` is about that tab. */
import browser from 'webextension-polyfill';
import { byId } from '../controls/element.ts';
import { createNotices, Explained } from '../controls/notices.ts';
import { isToPopup, type ToPage } from '../messages.ts';
import { NO_CHOICES } from '../settings/settings.ts';
import { createSettingsStore } from '../settings/store.ts';
import { STRINGS } from '../strings.ts';
import { askPage, type PageState } from './ask-page.ts';
import { findTab } from './current-tab.ts';
import { createPopupView } from './popup-view.ts';

const isPage = new URLSearchParams(location.search).has('tab');
const notices = createNotices(byId('alert', HTMLElement));
const store = createSettingsStore(browser.storage.local);
let settings = NO_CHOICES;
let page: PageState | undefined;
let tabId: number | undefined;
let question = 0;

const view = createPopupView(byId('main', HTMLElement), {
  onSwitch: (scope, subject, on) => notices.attempt(() => store.choose(scope, subject, on).finally(loadSettings)),
  onShow: (message, show) =>
    notices.attempt(async () => {
      await ask({ type: 'show-message', id: message.id, show });
      if (page?.state !== 'answered') throw new Explained(STRINGS.messageNotChanged);
    }),
  onReload: () =>
    notices.attempt(async () => {
      await browser.tabs.reload(tabId).catch((cause: unknown) => {
        throw new Explained(STRINGS.reloadFailed, { cause });
      });
    }),
  onOptions: () =>
    notices.attempt(async () => {
      await browser.runtime.openOptionsPage().catch((cause: unknown) => {
        throw new Explained(STRINGS.optionsNotOpened, { cause });
      });
      if (!isPage) window.close();
    }),
});

/** Asks the page and shows the answer, unless a later question has been asked meanwhile. */
async function ask(message: ToPage): Promise<void> {
  if (tabId === undefined) return;
  const asked = ++question;
  const answer = await askPage(tabId, message, !isPage).catch((error: unknown) => {
    if (asked === question) showPage({ state: 'gone' });
    throw error;
  });
  if (asked === question) showPage(answer);
}

function showPage(answer: PageState): void {
  page = answer;
  view.show(settings, page);
}

async function loadSettings(): Promise<void> {
  ({ settings } = await store.load());
  view.show(settings, page);
}

const askAgain = () => notices.run(() => ask({ type: 'describe-page' }));

browser.storage.onChanged.addListener(() => notices.run(loadSettings));
browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  if (sender.id === browser.runtime.id && sender.tab?.id === tabId && sender.frameId === 0 && isToPopup(message)) askAgain();
  return undefined;
});
browser.tabs.onUpdated.addListener((changed, { status }) => {
  if (changed === tabId && status !== undefined) askAgain();
});

document.documentElement.classList.toggle('as-page', isPage);
view.show(settings, page);
notices.run(loadSettings);
notices.run(async () => {
  tabId = await findTab(location.search).catch((error: unknown) => {
    showPage({ state: 'gone' });
    throw error;
  });
  await ask({ type: 'describe-page' });
});
