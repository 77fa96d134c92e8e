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

  /**
   * The same, but the first stays at its page of a site, and is the next that a test takes: that test's page makes it leave, which
   * spares the browser half of its visits.
   */
  async leaveAllButFirst(): Promise<void> {
    const [first, ...others] = this.inUse.splice(0);
    await Promise.all(others.map((window) => this.takeBack(window)));
    if (!first) return;
    const stays = (await this.isFitForUse(first)) && (await succeeds(first.page.evaluate(giveUpAddress)));
    if (stays) this.free.unshift(first);
    else await this.takeBack(first);
  }

  /** Takes one window back before the others. */
  async leaveOne(page: Page): Promise<void> {
    const index = this.inUse.findIndex((window) => window.page === page);
    const [window] = index < 0 ? [] : this.inUse.splice(index, 1);
    if (window) await this.takeBack(window);
  }

  private async takeBack(window: Window): Promise<void> {
    const rests = (await this.isFitForUse(window)) && (await succeeds(this.rest(window)));
    if (rests) this.free.push(window);
    else if (await isThere(window.page)) await window.page.close();
  }

  /** Whether nothing in a window hinders the next test; what the last one listened to is heard no more. */
  private async isFitForUse({ page }: Window): Promise<boolean> {
    if (!(await isThere(page))) return false;
    for (const heard of HEARD) page.removeAllListeners(heard);
    return sizeOf(page) === this.sizes.get(page);
  }
}

const succeeds = (done: Promise<unknown>): Promise<boolean> =>
  done.then(
    () => true,
    () => false,
  );

/** In a page of a site: the next page can have the same address but for what stands after a #, and would not be loaded. */
function giveUpAddress(): void {
  if (!location.protocol.startsWith('http')) throw new Error('This page is none of a site.');
  history.replaceState(null, '', '/left.html');
}

/** A page can have closed itself, of which automation hears later. */
const isThere = async (page: Page): Promise<boolean> => !page.isClosed() && succeeds(page.evaluate(() => true));

const sizeOf = (page: Page): string => JSON.stringify(page.viewport());
