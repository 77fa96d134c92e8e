import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/messages.ts';
import type { BrowserKind } from '../../tools/browsers/find.ts';
import { type OpenBrowser, type Opening, openBrowser } from '../../tools/browsers/open.ts';
import { askTab, openTab, type Tab } from '../../tools/browsers/tabs.ts';
import { OwnWindows, RESTING_PLACE } from './own-windows.ts';
import { hasArrived } from './page-survey.ts';
import { closeOwnTabs, forgetAll, readStored, storeInTurn, wordsAreStored } from './stored.ts';
import { Windows } from './windows.ts';

const root = resolve(import.meta.dirname, '../..');
/** Where the built extension is. */
export const BUILT = { chromium: resolve(root, 'dist/chrome'), firefox: resolve(root, 'dist/firefox') } as const;

/** A browser with Unnag, and what a test does with it. */
export class Session {
  private readonly tabs = new Windows<Tab>(toRest);

  private constructor(
    readonly opened: OpenBrowser,
    /** A page of the extension through which tests look at tabs and storage. */
    readonly inside: Page,
    private readonly own: OwnWindows,
  ) {}

  /** Opens the browser, and waits until Unnag is ready in it; in place of what was built, another folder can be given. */
  static async open(kind: BrowserKind, opening: Partial<Opening> = {}): Promise<Session> {
    const browser = await openLean(kind, { extension: BUILT[kind], ...opening });
    const inside = await browser.openExtensionPage('src/options/options.html');
    const own = new OwnWindows(browser, await inside.evaluate(() => location.origin));
    await inside.waitForFunction(wordsAreStored, { polling: 50 });
    return new Session({ ...browser, openExtensionPage: (path) => own.open(path) }, inside, own);
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  /** Closes the windows that earlier tests are done with: the next page that is opened is the only one, and the one looked at last. */
  closeFree(): Promise<void> {
    return this.tabs.closeFree();
  }

  /** A tab for a page, in a window of its own: one that an earlier test is done with, or a new one. */
  async takeTab(): Promise<Tab> {
    return (await this.tabs.takeFree()) ?? this.tabs.add(await this.openEmptyTab());
  }

  /** Opens a tab that stays empty: a page of the browser itself. */
  openEmptyTab(): Promise<Tab> {
    return openTab(this.opened, this.inside);
  }

  /** Opens an address in a tab and waits until everything that the page itself brings has arrived, and the page is idle. */
  async openArticle(address: string): Promise<Tab> {
    const tab = await this.takeTab();
    await tab.page.goto(address);
    await tab.page.waitForFunction(hasArrived, { polling: 20 });
    await tab.page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle())));
    return tab;
  }

  /** Opens the options. */
  openOptions(): Promise<Page> {
    return this.opened.openExtensionPage('src/options/options.html');
  }

  /** Takes a page of the extension back before the test ends, so that the next one opens in its window. */
  leave(page: Page): Promise<void> {
    return this.own.leaveOne(page);
  }

  /** Opens the popup for a tab, in a window of its own. */
  async openPopup(tab: Tab): Promise<Page> {
    return this.opened.openExtensionPage(`src/popup/popup.html?tab=${tab.id}`);
  }

  /** Asks what Unnag did in a tab, until it knows, and the answer has stayed the same three times in a row. */
  async settledReport(tab: Tab): Promise<PageReport> {
    let last = '';
    let same = 0;
    for (let asked = 0; asked < 300; asked++) {
      const report = await askTab(this.inside, tab.id, { type: 'describe-page' });
      const text = JSON.stringify(report);
      same = text === last && report?.state !== 'reading' ? same + 1 : 0;
      last = text;
      if (report && same >= 3) return report;
      await nextFrames(tab.page);
    }
    throw new Error(`Unnag gave no settled answer in ${tab.page.url()}; the last one was ${last}.`);
  }

  /** The text of the toolbar button's badge in a tab. */
  badge(tab: Tab): Promise<string> {
    return this.inside.evaluate(async (tabId) => {
      const { chrome } = globalThis as unknown as { chrome: { action: { getBadgeText(of: { tabId: number }): Promise<string> } } };
      return chrome.action.getBadgeText({ tabId });
    }, tab.id);
  }

  /** Everything that the extension has stored but its words; these, too, where they are asked for by name. */
  stored(...keys: string[]): Promise<Record<string, unknown>> {
    return this.inside.evaluate(readStored, keys);
  }

  /** What lies in the browser's synchronised storage. */
  shared(): Promise<Record<string, unknown>> {
    return this.inside.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { sync: { get(): Promise<Record<string, unknown>> } } } };
      return chrome.storage.sync.get();
    });
  }

  /** Writes into the browser's synchronised storage, as another device does. */
  share(items: Record<string, unknown>): Promise<void> {
    return this.inside.evaluate((what) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { sync: { set(items: object): Promise<void> } } } };
      return chrome.storage.sync.set(what);
    }, items);
  }

  /** Writes into the extension's storage, past its own checks. */
  store(items: Record<string, unknown>): Promise<void> {
    return this.inside.evaluate(storeInTurn, items);
  }

  /** Writes into what the extension keeps until the browser is closed. */
  storeForSession(items: Record<string, unknown>): Promise<void> {
    return this.inside.evaluate((what) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { session: { set(items: object): Promise<void> } } } };
      return chrome.storage.session.set(what);
    }, items);
  }

  /** Back to the beginning: no pages but the session's own and empty ones, nothing chosen here or in the synchronised storage. */
  async reset(): Promise<void> {
    await Promise.all([this.tabs.leaveAllButFirst(), this.own.leave()]);
    for (const page of await this.opened.browser.pages()) {
      if (page !== this.inside && !this.tabs.has(page) && !this.own.has(page) && page.url() !== 'about:blank') await page.close();
    }
    await this.inside.evaluate(closeOwnTabs, RESTING_PLACE);
    await this.inside.evaluate(forgetAll);
  }
}

/**
 * Opens a browser without a window on the screen, and without what readies it for a person's next wishes: processes that wait
 * for pages, and in Firefox several processes for one site, movement in its own windows, and what it writes down to open again after a crash.
 */
export function openLean(kind: BrowserKind, opening: Partial<Opening> = {}): Promise<OpenBrowser> {
  const firefoxSettings = { ...LEAN_FIREFOX, ...opening.firefoxSettings };
  return openBrowser(kind, { headless: true, ...opening, withoutFeatures: ['SpareRendererForSitePerProcess'], firefoxSettings });
}

const LEAN_FIREFOX = {
  'dom.ipc.processCount.webIsolated': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'toolkit.cosmeticAnimations.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.sessionstore.interval': 3_600_000,
};

/** Leaves a page for an empty one of its own site: another site would take another process. */
export const toRest = ({ page }: { readonly page: Page }): Promise<unknown> =>
  page.url().startsWith('http') ? page.goto(new URL('/left.html', page.url()).href) : page.close();

/** Lets the page draw a few frames: time as the page sees it, not as a clock does. */
function nextFrames(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
}
