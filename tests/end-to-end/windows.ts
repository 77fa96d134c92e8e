import type { Page } from 'puppeteer-core';

/** What tests listen to. Without a name, Puppeteer would close the page as well. */
const HEARD = ['console', 'pageerror', 'request'] as const;

/** What a window shows. */
interface InWindow {
  readonly page: Page;
}

/** Windows that tests use one after the other: a new one takes a browser up to a second, and Firefox keeps ten megabytes of each that was closed. */
export class Windows<Window extends InWindow> {
  private free: Window[] = [];
  private inUse: Window[] = [];
  private readonly sizes = new WeakMap<Page, string>();

  /** @param rest brings a window that a test is done with to a page on which nothing happens */
  constructor(private readonly rest: (window: Window) => Promise<unknown>) {}

  /** A window that a test is done with, in front of all others. */
  async takeFree(): Promise<Window | undefined> {
    for (let window = this.free.shift(); window; window = this.free.shift()) {
      if (!(await isThere(window.page))) continue;
      this.inUse.push(window);
      await window.page.bringToFront();
      return window;
    }
    return undefined;
  }

  /** Takes in a new one. */
  add(window: Window): Window {
    this.sizes.set(window.page, sizeOf(window.page));
    this.inUse.push(window);
    return window;
  }

  /** Closes those that tests are done with. */
  async closeFree(): Promise<void> {
    await Promise.all(this.free.splice(0).map(({ page }) => page.close()));
  }

  has(page: Page): boolean {
    return [...this.free, ...this.inUse].some((window) => window.page === page);
  }

  /** Takes all windows back. Those whose size a test has changed are closed, and those whose page cannot be left. */
  async leave(): Promise<void> {
    await Promise.all(this.inUse.splice(0).map((window) => this.takeBack(window)));
  }

  /** Takes one window back before the others. */
  async leaveOne(page: Page): Promise<void> {
    const index = this.inUse.findIndex((window) => window.page === page);
    const [window] = index < 0 ? [] : this.inUse.splice(index, 1);
    if (window) await this.takeBack(window);
  }

  private async takeBack(window: Window): Promise<void> {
    const { page } = window;
    if (!(await isThere(page))) return;
    for (const heard of HEARD) page.removeAllListeners(heard);
    const isAsBefore = sizeOf(page) === this.sizes.get(page);
    const rests = isAsBefore && (await succeeds(this.rest(window)));
    if (rests) this.free.push(window);
    else if (await isThere(page)) await page.close();
  }
}

const succeeds = (done: Promise<unknown>): Promise<boolean> =>
  done.then(
    () => true,
    () => false,
  );

/** A page can have closed itself, of which automation hears later. */
const isThere = async (page: Page): Promise<boolean> => !page.isClosed() && succeeds(page.evaluate(() => true));

const sizeOf = (page: Page): string => JSON.stringify(page.viewport());
