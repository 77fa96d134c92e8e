import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../src/messages.ts';
import type { BrowserKind } from './browsers/find.ts';
import { openBrowser } from './browsers/open.ts';
import { askTab, openTab } from './browsers/tabs.ts';

/** What is demonstrated, and where its pictures go. */
export interface Demonstration {
  readonly kind: BrowserKind;
  readonly extension: string;
  readonly address: string;
  readonly folder: string;
}

/** Opens a page without and with Unnag, prints what was hidden and saves before.png and after.png. Answers the exit code. */
export async function demonstrate(demonstration: Demonstration): Promise<number> {
  const { kind, address } = demonstration;
  const folder = resolve(demonstration.folder);
  await mkdir(folder, { recursive: true });

  const without = await openBrowser(kind, { headless: true });
  try {
    const page = await without.browser.newPage();
    await page.goto(address);
    await page.waitForFunction(messagesShown, { polling: 100 }, 'all');
    await takePicture(page, resolve(folder, 'before'));
  } finally {
    await without.close();
  }

  const withUnnag = await openBrowser(kind, { headless: true, extension: demonstration.extension });
  try {
    const popup = await withUnnag.openExtensionPage('src/popup/popup.html');
    const tab = await openTab(withUnnag, popup);
    await tab.page.goto(address);
    const quiet = await tab.page.waitForFunction(messagesShown, { polling: 100, timeout: 15_000 }, 'none').then(
      () => true,
      () => false,
    );
    await takePicture(tab.page, resolve(folder, 'after'));
    printReport(address, await askTab(popup, tab.id, { type: 'describe-page' }));
    console.log(`Pictures of the page without and with Unnag: ${folder}/before.png and ${folder}/after.png`);
    if (!quiet) console.error('Some messages of the demo article are still shown. Run npm test to see which.');
    return quiet ? 0 : 1;
  } finally {
    await withUnnag.close();
  }
}

function printReport(address: string, report: PageReport | undefined): void {
  const messages = report?.messages.filter((message) => message.state !== 'shown') ?? [];
  console.log(`\n${address}: ${messages.length} messages hidden.`);
  for (const message of messages) {
    console.log(`  ${message.rule} (${message.state}): ${message.text}`);
  }
  console.log('');
}

/** In the page: whether all of the demo's messages are there to be seen, or none of them. */
function messagesShown(which: string): boolean {
  const messages = [...document.querySelectorAll('[data-test="noise"]')];
  const expected = Number(document.body.dataset.testMessages ?? 0);
  const visible = messages.filter((message) => message.checkVisibility()).length;
  return document.readyState === 'complete' && messages.length === expected && visible === (which === 'all' ? expected : 0);
}

/** Pictures the end of the article, where most of the messages stand, with the same line at the same height. */
async function takePicture(page: Page, path: string): Promise<void> {
  await page.setViewport({ width: 820, height: 1320 });
  await page.evaluate(() => {
    const last = [...document.querySelectorAll('article p:not([data-test="noise"], [data-test="noise"] *)')].at(-1);
    const top = last?.getBoundingClientRect().top ?? 0;
    window.scrollTo({ top: window.scrollY + top - 600, behavior: 'instant' });
  });
  await page.screenshot({ path: `${path}.png` });
}
