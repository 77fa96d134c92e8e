import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser } from './browsers/open.ts';
import { askTab, openTab } from './browsers/tabs.ts';
import { serveFolder } from './serve.ts';

const MESSAGES = 200;
const OPENINGS = 20;
/** Milliseconds within which the popup should be there. */
const GOAL = 100;

/** `npm run benchmark:popup`: how long the built popup takes to list a page's 200 hidden messages. Fails above the goal. */
export async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'unnag-popup-'));
  await writeFile(join(folder, 'article.html'), longArticle());
  const pages = await serveFolder(folder);
  const opened = await openBrowser('chromium', { headless: true, extension: resolve(import.meta.dirname, '../dist/chrome') });
  try {
    const options = await opened.openExtensionPage('src/options/options.html');
    const tab = await openTab(opened, options);
    await tab.page.goto(`${pages.url}article.html`);
    await tab.page.waitForFunction(() => ![...document.querySelectorAll('.ask')].some((each) => each.checkVisibility()), {
      timeout: 60_000,
    });
    const listed = (await askTab(options, tab.id, { type: 'describe-page' }))?.messages.length;
    if (listed !== MESSAGES) throw new Error(`The page has ${listed} hidden messages instead of ${MESSAGES}.`);
    const popup = await opened.openExtensionPage(`src/popup/popup.html?tab=${tab.id}`);
    const times = await measure(popup);
    const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
    console.log(`Popup with ${MESSAGES} messages, ${OPENINGS} openings, in milliseconds: ${times.join(' ')}`);
    console.log(`Median: ${median}. Goal: ${GOAL}.`);
    return median <= GOAL ? 0 : 1;
  } finally {
    await opened.close();
    await pages.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the popup anew again and again. A time runs from the navigation to the first frame with all messages, each with its buttons. */
async function measure(popup: Page): Promise<number[]> {
  await popup.evaluateOnNewDocument((wanted) => {
    const look = (): void => {
      if (document.querySelectorAll('.message button').length < 2 * wanted) requestAnimationFrame(look);
      else document.documentElement.dataset.openedAfter = String(Math.round(performance.now()));
    };
    look();
  }, MESSAGES);
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    await popup.reload();
    const time = await popup.waitForFunction(() => document.documentElement.dataset.openedAfter ?? '', { polling: 50 });
    times.push(Number(await time.jsonValue()));
  }
  return times;
}

function longArticle(): string {
  const story = (at: number): string =>
    `<p>On the ${at}th morning the ferry left the island a little later than it used to, because the harbour master had lost his
     glasses once more, and everybody on board helped him to look for them between the crates of apples and the folded nets,
     until a boy found them on the harbour master’s own nose, and the ferry went out into the fog with its horn sounding.</p>`;
  const ask = '<p class="ask">Already a subscriber? Log in.</p>';
  const parts = Array.from({ length: MESSAGES }, (_, at) => `${story(at + 1)}${story(at + 300)}${ask}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The ferry</title></head>
    <body><main><article><h1>The ferry</h1>${parts.join('\n')}</article></main></body></html>`;
}
