import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import type { BrowserKind } from '../../tools/browsers/find.ts';
import type { OpenBrowser } from '../../tools/browsers/open.ts';
import { type Served, serveFolder } from '../../tools/serve.ts';
import { openLean, Session, toRest } from './browser-session.ts';
import { Windows } from './windows.ts';

export { BUILT, Session } from './browser-session.ts';

const root = resolve(import.meta.dirname, '../..');

/** What the tests of one browser share. */
export interface Stage {
  readonly kind: BrowserKind;
  /** The browser with Unnag, from `beforeAll` on; other files use it too. */
  session(): Session;
  /** A window of the same browser without Unnag; opened when it is first asked for. */
  bare(): Promise<Page>;
  /** The address of a page of tests/pages. */
  address(page: string): string;
  /** The same page on another site. */
  elsewhere(page: string): string;
}

/** The same without the session. */
export type OwnStage = Omit<Stage, 'session'>;

/** Files that share a browser. Firefox keeps nearly ten megabytes of each window that was closed, and gets slow. */
const FILES = { chromium: 1000, firefox: 12 } as const;

/** What stays open from one file to the next: a browser takes seconds to start. One that broke down is opened anew. */
class Shared {
  private opened: Promise<Session> | undefined;
  private withoutUnnag: Promise<OpenBrowser> | undefined;
  private bareWindows = new Windows<{ readonly page: Page }>(toRest);
  private files = 0;

  constructor(private readonly kind: BrowserKind) {}

  /** The browser for one more file. */
  async session(): Promise<Session> {
    if (this.files >= FILES[this.kind]) await this.close();
    this.files++;
    if (!(await this.opened)?.opened.browser.connected) this.opened = Session.open(this.kind);
    return this.opened as Promise<Session>;
  }

  private async close(): Promise<void> {
    await (await this.opened)?.close();
    this.opened = undefined;
    this.files = 0;
  }

  async bare(): Promise<Page> {
    if (!(await this.withoutUnnag)?.browser.connected) {
      this.withoutUnnag = openLean(this.kind);
      this.bareWindows = new Windows(toRest);
    }
    const free = await this.bareWindows.takeFree();
    if (free) return free.page;
    const page = await (await this.withoutUnnag)?.browser.newPage({ type: 'window' });
    if (!page) throw new Error('The browser without Unnag is gone.');
    return this.bareWindows.add({ page }).page;
  }

  /** Takes back the windows without Unnag. */
  leaveBare(): Promise<void> {
    return this.bareWindows.leaveAllButFirst();
  }
}

/** The browser that this run is about. */
const KIND: BrowserKind = inject('browser');
const shared = new Shared(KIND);

/** Declares tests that run in each browser, in one where nothing was ever chosen: see the projects in vitest.config.ts. */
export const inEachBrowser = (name: string, declare: (stage: Stage) => void): void => declareTests(name, declare, 'shared');

/** The same for tests that open browsers of their own with Unnag. */
export const inEachBrowserOfItsOwn = (name: string, declare: (stage: OwnStage) => void): void => declareTests(name, declare, 'own');

function declareTests(name: string, declare: (stage: Stage) => void, which: 'shared' | 'own'): void {
  describe(`${name} (${KIND})`, () => {
    let session: Session | undefined;
    let pages: Served | undefined;
    beforeAll(async () => {
      pages = await serveFolder(resolve(root, 'tests/pages'));
      if (which === 'shared') session = await shared.session();
    });
    afterEach(async () => {
      await session?.reset();
      await shared.leaveBare();
    });
    afterAll(() => pages?.close());
    declare({
      kind: KIND,
      session: () => there(session),
      bare: () => shared.bare(),
      address: (page) => there(pages).url + page,
      elsewhere: (page) => there(pages).otherSiteUrl + page,
    });
  });
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The browsers are opened in beforeAll; use them within a test.');
  return value;
}

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserKind;
  }
}
