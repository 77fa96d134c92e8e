/** The popup: what Unnag does on the page in front, and what it should do. Opened as a page, `popup.html?tab=12` is about that tab. */
import browser from 'webextension-polyfill';
import { byId } from '../controls/element.ts';
import { createNotices, Explained } from '../controls/notices.ts';
import { createReading } from '../controls/reading.ts';
import { whenIdle } from '../controls/when-idle.ts';
import { isToPopup, type ToPage } from '../messages.ts';
import { startPicker } from '../picker/start-in-tab.ts';
import { APPEARANCE_KEY, appearanceFrom, dress } from '../settings/appearance.ts';
import { madeRoom } from '../settings/choose.ts';
import { excerptOf, MOST_KEPT } from '../settings/kept.ts';
import { settingsFrom } from '../settings/read.ts';
import { NO_CHOICES, type Settings } from '../settings/settings.ts';
import { createSettingsStore } from '../settings/store.ts';
import { say, speak } from '../words/say.ts';
import { askPage, type PageState, understand } from './ask-page.ts';
import { askFirst } from './first-questions.ts';
import { createPopupView } from './popup-view.ts';
import { reportWrong } from './report-wrong.ts';

speak(document);
const isPage = new URLSearchParams(location.search).has('tab');
const notices = createNotices(byId('alert', HTMLElement));
const store = createSettingsStore(browser.storage.local);
let settings: Settings | undefined;
let page: PageState | undefined;
let tabId: number | undefined;
let question = 0;

// What takes the browser longest goes first; the cards are made meanwhile.
const first = askFirst();
const firstAnswer = first.tab.then((id) => {
  if (id === undefined) throw new Explained(say('tabUnknown'));
  tabId = id;
  return understand(id, first.answer, !isPage);
});

const reading = createReading(
  async () => {
    const loaded = await store.load();
    settings = loaded.settings;
    dress(document, loaded.appearance);
  },
  () => {
    settings ??= NO_CHOICES;
    view.show(settings, page);
  },
);

/** Does what the person asked for, then shows what is stored, also when it failed. */
const change = (task: () => Promise<void>): void => {
  view.done.tell('');
  notices.attempt(() => reading.after(task));
};

/** Asks the page for something that it must answer. */
const request = (message: ToPage, then?: () => void): void =>
  notices.attempt(async () => {
    await ask(message);
    if (page?.state !== 'answered') throw new Explained(say('messageNotChanged'));
    then?.();
  });

const view = createPopupView(byId('main', HTMLElement), {
  onSwitch: (scope, subject, on) => change(() => store.choose(scope, subject, on)),
  onMode: (scope, kind, mode) => change(() => store.chooseMode(scope, kind, mode)),
  onShow: (message, show) => request({ type: 'show-message', id: message.id, show }),
  onShowAll: (show) => request({ type: 'show-all', show }),
  onGoTo: (message) => request({ type: 'go-to-message', id: message.id }, leaveIfInTheWay),
  onKeep: (site, message) =>
    change(async () => {
      await ask({ type: 'show-message', id: message.id, show: true });
      const before = await store.keep(site, message.text, true);
      const takeBack = async (): Promise<void> => {
        await store.unkeep(site, message.text, before);
        await ask({ type: 'show-message', id: message.id, show: false });
      };
      const gone = madeRoom(before, message.text);
      const sentences = [
        say('keptOnSite', site.everywhere ? '' : site.host),
        ...(gone === undefined ? [] : [say('keptMadeRoom', MOST_KEPT, excerptOf(gone))]),
      ];
      view.done.tell(sentences.join(' '), () => change(takeBack));
      view.done.focus();
    }),
  onMissed: () =>
    notices.attempt(async () => {
      if (tabId === undefined) return;
      await startPicker(tabId).catch((cause: unknown) => {
        throw new Explained(say('pickNotStarted', cause instanceof Error ? cause.message : String(cause)), { cause });
      });
      if (!isPage) window.close();
    }),
  onReport: (message) =>
    notices.attempt(async () => {
      if (tabId === undefined || page?.state !== 'answered') return;
      await reportWrong(tabId, page.report.host, message);
      if (!isPage) window.close();
    }),
  onReload: () =>
    notices.attempt(async () => {
      await browser.tabs.reload(tabId).catch((cause: unknown) => {
        throw new Explained(say('reloadFailed'), { cause });
      });
    }),
  onOptions: () =>
    notices.attempt(async () => {
      await browser.runtime.openOptionsPage().catch((cause: unknown) => {
        throw new Explained(say('optionsNotOpened'), { cause });
      });
      if (!isPage) window.close();
    }),
});

/** On phones, the popup covers the page that it is about. */
function leaveIfInTheWay(): void {
  if (!isPage && matchMedia('(hover: none) and (pointer: coarse)').matches) window.close();
}

/** Asks the page and shows the answer. */
async function ask(message: ToPage): Promise<void> {
  if (tabId !== undefined) await hear(askPage(tabId, message, !isPage));
}

/** Shows an answer, unless a later question has been asked meanwhile. */
async function hear(answer: Promise<PageState>): Promise<void> {
  const asked = ++question;
  const heard = await answer.catch((error: unknown) => {
    if (asked === question) showPage({ state: 'gone' });
    throw error;
  });
  if (asked === question) showPage(heard);
}

function showPage(answer: PageState): void {
  page = answer;
  view.show(settings, page);
}

/** Shows what is stored, and loads it by the book when that is drawn: other windows are waited for, and what cannot be read is set aside. */
async function showFirstSettings(): Promise<void> {
  const stored = await first.stored.catch(() => undefined);
  // Asked again, the storage says why.
  if (!stored) return notices.run(reading.again);
  if (settings === undefined) {
    dress(document, appearanceFrom(stored[APPEARANCE_KEY]));
    settings = settingsFrom(stored);
    if (page) view.show(settings, page);
  }
  await firstAnswer.catch(() => undefined); // it is shown elsewhere
  whenIdle(() => notices.run(reading.again));
}

const askAgain = () => notices.run(() => ask({ type: 'describe-page' }));

browser.storage.onChanged.addListener((_, area) => {
  if (area === 'local') notices.run(reading.again);
});
browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
  if (sender.id === browser.runtime.id && sender.tab?.id === tabId && sender.frameId === 0 && isToPopup(message)) askAgain();
  return undefined;
});
browser.tabs.onUpdated.addListener((changed, { status }) => {
  if (changed === tabId && status !== undefined) askAgain();
});

document.documentElement.classList.toggle('as-page', isPage);
view.show(settings, page);
showFirstSettings();
notices.run(() => hear(firstAnswer));
