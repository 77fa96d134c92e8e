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
    this.free = this.free.filter(({ page }) => !page.isClosed());
    const window = this.free.shift();
    if (!window) return undefined;
    this.inUse.push(window);
    await window.page.bringToFront();
    return window;
  }

  /** Takes in a new one. */
  add(window: Window): Window {
    this.sizes.set(window.page, sizeOf(window.page));
    this.inUse.push(window);
    return window;
  }

  has(page: Page): boolean {
    return [...this.free, ...this.inUse].some((window) => window.page === page);
  }

  /** Takes all windows back. Those whose size a test has changed are closed. */
  async leave(): Promise<void> {
    for (const window of this.inUse.splice(0)) {
      const { page } = window;
      if (page.isClosed()) continue;
      for (const heard of HEARD) page.removeAllListeners(heard);
      if (sizeOf(page) !== this.sizes.get(page)) await page.close();
      else {
        await this.rest(window);
        this.free.push(window);
      }
    }
  }
}

const sizeOf = (page: Page): string => JSON.stringify(page.viewport());
