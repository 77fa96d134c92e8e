import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../../tools/browsers/open.ts';
import { Windows } from './windows.ts';

/** Where windows of the extension wait for the next test: a picture of its own. */
export const RESTING_PLACE = '/icons/icon-16.png';

/** Windows for pages of the extension. */
export class OwnWindows {
  private readonly windows = new Windows<{ readonly page: Page }>(({ page }) => goTo(page, this.origin + RESTING_PLACE));

  constructor(
    private readonly browser: OpenBrowser,
    private readonly origin: string,
  ) {}

  /** Opens a page of the extension, by its path within it, in a window that is free, or in a new one. */
  async open(path: string): Promise<Page> {
    const free = await this.windows.takeFree();
    if (!free) return this.windows.add({ page: await this.browser.openExtensionPage(path) }).page;
    await goTo(free.page, `${this.origin}/${path}`);
    return free.page;
  }

  has(page: Page): boolean {
    return this.windows.has(page);
  }

  /** Takes one window back, so that the next page opens in it. */
  leaveOne(page: Page): Promise<void> {
    return this.windows.leaveOne(page);
  }

  /** Takes all windows back. */
  leave(): Promise<void> {
    return this.windows.leave();
  }
}

/**
 * Has a page of the extension make way for another of it, as if that one had been opened in its place. Firefox reports no end of
 * this navigation; the page itself tells when it is there.
 */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => void setTimeout(() => location.replace(to)), address);
  const isThere = (expected: string) => location.href === expected && document.readyState === 'complete';
  const end = Date.now() + 30_000;
  // A question that the navigation cuts off is asked again.
  while (!(await page.evaluate(isThere, address).catch(() => false))) {
    if (Date.now() > end) throw new Error(`The browser did not open ${address}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
