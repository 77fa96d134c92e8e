import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type OpenBrowser, openBrowser } from './browsers/open.ts';
import { openTab, type Tab } from './browsers/tabs.ts';
import { type Served, serveFolder } from './serve.ts';

const root = resolve(import.meta.dirname, '..');
/** What stores take. */
const PICTURE = { width: 1280, height: 800 } as const;
/** As browsers open the popup: as wide as its body, see popup.css, and no higher than Chrome lets it be. */
const POPUP = { width: 360, height: 600 } as const;
/** A name that browsers look for on this machine. */
const HOST = 'meridian-times.localhost';
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** `npm run screenshots`: pictures of the built extension for README and stores, in docs/screenshots. */
export async function main(): Promise<number> {
  const folder = join(root, 'docs/screenshots');
  await mkdir(folder, { recursive: true });
  const pages = await serveFolder(join(root, 'tests/pages'));
  const opened = await openBrowser('chromium', { headless: true, extension: join(root, 'dist/chrome') });
  try {
    for (const scheme of SCHEMES) await picture(opened, pages, folder, scheme);
    return 0;
  } finally {
    await opened.close();
    await pages.close();
  }
}

async function picture(opened: OpenBrowser, pages: Served, folder: string, scheme: Scheme): Promise<void> {
  const options = await opened.openExtensionPage('src/options/options.html');
  const tab = await openQuietArticle(opened, options, `${pages.url.replace('127.0.0.1', HOST)}demo.html`);
  const popup = await opened.openExtensionPage(`src/popup/popup.html?tab=${tab.id}`);
  await popup.waitForSelector('.message');
  await dress(popup, scheme, POPUP);
  await popup.evaluate(() => document.querySelector<HTMLDetailsElement>('.message .why')?.setAttribute('open', ''));
  const overPage = await popup.screenshot({ encoding: 'base64' });
  await dress(tab.page, scheme, PICTURE);
  await save(await withPopup(opened, await tab.page.screenshot({ encoding: 'base64' }), overPage), folder, `popup-${scheme}`);

  await dress(options, scheme, PICTURE);
  await options.evaluate(() => {
    const [kind] = document.querySelectorAll<HTMLDetailsElement>('.kind > details');
    if (kind) kind.open = true;
    const [examples] = kind?.querySelectorAll<HTMLDetailsElement>('.examples') ?? [];
    if (examples) examples.open = true;
  });
  await save(options, folder, `options-${scheme}`);

  const welcome = await opened.openExtensionPage('src/welcome/welcome.html');
  await dress(welcome, scheme, PICTURE);
  await save(welcome, folder, `introduction-${scheme}`);
  for (const page of [popup, tab.page, options]) await page.close();
}

async function openQuietArticle(opened: OpenBrowser, inside: Page, address: string): Promise<Tab> {
  const tab = await openTab(opened, inside);
  await tab.page.goto(address);
  const isQuiet = () =>
    document.readyState === 'complete' && ![...document.querySelectorAll('[data-test="noise"]')].some((each) => each.checkVisibility());
  await tab.page.waitForFunction(isQuiet, { polling: 100, timeout: 15_000 });
  return tab;
}

async function dress(page: Page, scheme: Scheme, size: { width: number; height: number }): Promise<void> {
  await page.setViewport({ ...size });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** The popup over the page, where browsers open it. They picture the two apart. */
async function withPopup(opened: OpenBrowser, page: string, popup: string): Promise<Page> {
  const both = await opened.browser.newPage();
  await both.setViewport({ ...PICTURE });
  const style = `position: fixed; inset: 12px 20px auto auto; width: ${POPUP.width}px; border-radius: 12px; box-shadow: 0 8px 40px #0008`;
  await both.setContent(
    `<body style="margin: 0"><img src="data:image/png;base64,${page}" width="1280"><img src="data:image/png;base64,${popup}" style="${style}"></body>`,
  );
  return both;
}

async function save(page: Page, folder: string, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  console.log(`docs/screenshots/${name}.png`);
}
