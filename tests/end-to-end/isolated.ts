import type { Page } from 'puppeteer-core';

/** What reads a page. */
export type Reader = Pick<Page, 'evaluate' | 'waitForFunction'>;

/**
 * Reads a page from a world of its own, as the content script does: what the page has redefined is not redefined there.
 * Puppeteer keeps such a world in every frame, for itself.
 */
export function inOwnWorld(page: Page): Reader {
  const world = (): Reader => (page.mainFrame() as unknown as { isolatedRealm(): Reader }).isolatedRealm();
  return {
    evaluate: (...words) => world().evaluate(...words),
    waitForFunction: (...words) => world().waitForFunction(...words),
  };
}
