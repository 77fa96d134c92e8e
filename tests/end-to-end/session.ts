import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import type { PageReport } from '../../src/messages.ts';
import { APPEARANCE_KEY } from '../../src/settings/appearance.ts';
import { isCompiledKey, isListKey, isRuleKey } from '../../src/settings/rule-items.ts';
import { isChoicesKey, KEPT_ASIDE_PREFIX, POLICY_KEY } from '../../src/settings/stored-items.ts';
import type { BrowserKind } from '../../tools/browsers/find.ts';
import { type OpenBrowser, type Opening, openBrowser } from '../../tools/browsers/open.ts';
import { askTab, openTab, type Tab } from '../../tools/browsers/tabs.ts';
import { type Served, serveFolder } from '../../tools/serve.ts';
import { hasArrived } from './page-survey.ts';

const root = resolve(import.meta.dirname, '../..');
/** Where the built extension is. */
export const BUILT = { chromium: resolve(root, 'dist/chrome'), firefox: resolve(root, 'dist/firefox') } as const;

interface ResetApi {
  readonly tabs: {
    getCurrent(): Promise<{ readonly id: number }>;
    query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]>;
    remove(ids: number[]): Promise<void>;
  };
  readonly storage: { readonly local: { remove(keys: string[]): Promise<void> } };
}

/** A browser with Unnag, and what a test does with it. */
export class Session {
  private constructor(
    readonly opened: OpenBrowser,
    /** A page of the extension through which tests look at tabs and storage. */
    readonly inside: Page,
  ) {}

  /** Opens the browser; in place of what was built, another folder can be given. */
  static async open(kind: BrowserKind, opening: Partial<Opening> = {}): Promise<Session> {
    const opened = await openBrowser(kind, { extension: BUILT[kind], headless: true, ...opening });
    return new Session(opened, await opened.openExtensionPage('src/options/options.html'));
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  /** Opens a tab that stays empty: a page of the browser itself. */
  openEmptyTab(): Promise<Tab> {
    return openTab(this.opened, this.inside);
  }

  /** Opens an address in a new tab and waits until everything that the page itself brings has arrived. */
  async openArticle(address: string): Promise<Tab> {
    const tab = await this.openEmptyTab();
    await tab.page.goto(address);
    await tab.page.waitForFunction(hasArrived, { polling: 100 });
    return tab;
  }

  /** Opens the options. */
  openOptions(): Promise<Page> {
    return this.opened.openExtensionPage('src/options/options.html');
  }

  /** Opens the popup for a tab, in a window of its own. */
  async openPopup(tab: Tab): Promise<Page> {
    return this.opened.openExtensionPage(`src/popup/popup.html?tab=${tab.id}`);
  }

  /** Asks what Unnag did in a tab, until it knows, and the answer has stayed the same ten times in a row. */
  async settledReport(tab: Tab): Promise<PageReport> {
    let last = '';
    let same = 0;
    for (let asked = 0; asked < 300; asked++) {
      const report = await askTab(this.inside, tab.id, { type: 'describe-page' });
      const text = JSON.stringify(report);
      same = text === last && report?.state !== 'reading' ? same + 1 : 0;
      last = text;
      if (report && same >= 10) return report;
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

  /** Everything that the extension has stored. */
  stored(): Promise<Record<string, unknown>> {
    return this.inside.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } } };
      return chrome.storage.local.get();
    });
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
    return this.inside.evaluate((what) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
      return chrome.storage.local.set(what);
    }, items);
  }

  /** Writes into what the extension keeps until the browser is closed. */
  storeForSession(items: Record<string, unknown>): Promise<void> {
    return this.inside.evaluate((what) => {
      const { chrome } = globalThis as unknown as { chrome: { storage: { session: { set(items: object): Promise<void> } } } };
      return chrome.storage.session.set(what);
    }, items);
  }

  /** Back to the beginning: no pages but the session's own, nothing chosen. */
  async reset(): Promise<void> {
    for (const page of await this.opened.browser.pages()) {
      if (page !== this.inside && page.url() !== 'about:blank') await page.close();
    }
    await this.inside.evaluate(
      async (keys) => {
        const { chrome } = globalThis as unknown as { chrome: ResetApi };
        const own = await chrome.tabs.getCurrent();
        const tabs = await chrome.tabs.query({});
        // Automation does not know the addresses of all pages that the extension opens.
        const others = tabs.filter(({ id, url }) => id !== own.id && url?.startsWith(location.origin));
        await chrome.tabs.remove(others.map(({ id }) => id));
        return chrome.storage.local.remove(keys);
      },
      Object.keys(await this.stored()).filter(isOfSettings),
    );
  }
}

const isOfSettings = (key: string): boolean =>
  isChoicesKey(key) ||
  isRuleKey(key) ||
  isListKey(key) ||
  isCompiledKey(key) ||
  key === APPEARANCE_KEY ||
  key === POLICY_KEY ||
  key.startsWith(KEPT_ASIDE_PREFIX);

/** What the tests of one browser share. */
export interface Stage {
  readonly kind: BrowserKind;
  /** The browser with Unnag, from `beforeAll` on; other files use it too. */
  session(): Session;
  /** The same browser without Unnag; opened when it is first asked for. */
  withoutUnnag(): Promise<OpenBrowser>;
  /** The address of a page of tests/pages. */
  address(page: string): string;
  /** The same page on another site. */
  elsewhere(page: string): string;
}

/** Files that share a browser. Firefox keeps nearly ten megabytes of each window that was closed, and gets slow. */
const FILES = { chromium: 1000, firefox: 2 } as const;

/** What stays open from one file to the next: a browser takes seconds to start. One that broke down is opened anew. */
class Shared {
  private opened: Promise<Session> | undefined;
  private bare: Promise<OpenBrowser> | undefined;
  private files = 0;

  constructor(private readonly kind: BrowserKind) {}

  /** The browser for one more file. */
  async session(): Promise<Session> {
    if (this.files >= FILES[this.kind]) await this.close();
    this.files++;
    if (!(await this.opened)?.opened.browser.connected) this.opened = Session.open(this.kind);
    return this.opened as Promise<Session>;
  }

  async close(): Promise<void> {
    await (await this.opened)?.close();
    await (await this.bare)?.close();
    this.opened = undefined;
    this.bare = undefined;
    this.files = 0;
  }

  async withoutUnnag(): Promise<OpenBrowser> {
    if (!(await this.bare)?.browser.connected) this.bare = openBrowser(this.kind, { headless: true });
    return this.bare as Promise<OpenBrowser>;
  }

  /** Closes all pages but the session's own, and forgets what was chosen. */
  async reset(): Promise<void> {
    await (await this.opened)?.reset();
    for (const page of (await (await this.bare)?.browser.pages()) ?? []) if (page.url() !== 'about:blank') await page.close();
  }
}

/** The browser that this run is about. */
const KIND: BrowserKind = inject('browser');
const shared = new Shared(KIND);

/** Declares tests that run in each browser: see the projects in vitest.config.ts. */
export const inEachBrowser = (name: string, declare: (stage: Stage) => void): void => declareTests(name, declare, false);

/** The same for tests of what is stored: in a browser in which nothing was ever chosen, and which no others use. Choices come back from its synchronised storage. */
export const inEachBrowserAnew = (name: string, declare: (stage: Stage) => void): void => declareTests(name, declare, true);

function declareTests(name: string, declare: (stage: Stage) => void, fresh: boolean): void {
  describe(`${name} (${KIND})`, () => {
    let session: Session | undefined;
    let pages: Served | undefined;
    beforeAll(async () => {
      pages = await serveFolder(resolve(root, 'tests/pages'));
      if (fresh) await shared.close();
      session = await shared.session();
    });
    afterEach(() => shared.reset());
    afterAll(async () => {
      if (fresh) await shared.close();
      await pages?.close();
    });
    declare({
      kind: KIND,
      session: () => there(session),
      withoutUnnag: () => shared.withoutUnnag(),
      address: (page) => there(pages).url + page,
      elsewhere: (page) => there(pages).otherSiteUrl + page,
    });
  });
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The browsers are opened in beforeAll; use them within a test.');
  return value;
}

/** Lets the page draw a few frames: time as the page sees it, not as a clock does. */
function nextFrames(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 6; frame++) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  });
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserKind;
  }
}
