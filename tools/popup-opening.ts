import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser } from './browsers/open.ts';
import { askTab, openTab } from './browsers/tabs.ts';
import { serveFolder } from './serve.ts';

const MESSAGES = 200;
const OPENINGS = 20;
const POPUP = 'src/popup/popup.html';
const BARE = 'bare.html';
/** Milliseconds within which the popup should be there. */
const GOAL = 100;

/**
 * `npm run benchmark:popup`: how long the built popup takes to be of use on a page with 200 hidden messages, as people open it: in
 * the popup of the toolbar button. Fails above the goal. Counted from when the browser begins with the popup's page; how long it
 * takes until then, to make a window for it, stands beside it, and how long a popup takes that says one word.
 */
export async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'unnag-popup-'));
  await writeFile(join(folder, 'article.html'), longArticle());
  const pages = await serveFolder(folder);
  const extension = await withTimer(join(folder, 'extension'));
  const opened = await openBrowser('chromium', { headless: true, extension });
  try {
    const options = await opened.openExtensionPage('src/options/options.html');
    const tab = await openTab(opened, options);
    await tab.page.goto(`${pages.url}article.html`);
    await tab.page.waitForFunction(() => ![...document.querySelectorAll('.ask')].some((each) => each.checkVisibility()), {
      timeout: 60_000,
    });
    const listed = (await askTab(options, tab.id, { type: 'describe-page' }))?.messages.length;
    if (listed !== MESSAGES) throw new Error(`The page has ${listed} hidden messages instead of ${MESSAGES}.`);
    await tab.page.bringToFront();
    const times: Times[] = [];
    const bare: Times[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) {
      times.push(await openOnce(opened.browser, options, POPUP));
      bare.push(await openOnce(opened.browser, options, BARE));
    }
    const median = medianOf(times.map(({ usable }) => usable));
    console.log(`${OPENINGS} openings of the popup with ${MESSAGES} messages, in milliseconds from the beginning of its page to …`);
    console.log(`… the first picture with the switches and the first messages: ${median} (${times.map(({ usable }) => usable).join(' ')})`);
    console.log(`… the first picture with all messages: ${medianOf(times.map(({ complete }) => complete))}`);
    console.log(`… the first picture of a popup that says one word: ${medianOf(bare.map(({ usable }) => usable))}`);
    console.log(`Before that, the browser makes a window: ${medianOf(times.map(({ before }) => before))}`);
    console.log(`Goal: ${GOAL}.`);
    return median <= GOAL ? 0 : 1;
  } finally {
    await opened.close();
    await pages.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds. */
interface Times {
  /** From the click until the popup's page begins. */
  readonly before: number;
  /** From then on, until what can be seen can be used: it has its switches, and messages with their buttons. */
  readonly usable: number;
  /** Until all is there. */
  readonly complete: number;
}

/** A copy of the built extension whose popup notes its times. */
async function withTimer(folder: string): Promise<string> {
  await cp(resolve(import.meta.dirname, '../dist/chrome'), folder, { recursive: true });
  const timer = `(${noteTimes})(${MESSAGES});`;
  // In a file of its own, it would keep the popup's page waiting.
  const script = join(folder, 'src/popup/popup.iife.js');
  await writeFile(script, `${timer}\n${await readFile(script, 'utf8')}`);
  await writeFile(join(folder, 'note-times.js'), timer);
  const bare = '<meta charset="utf-8"><title>Bare</title><script defer src="/note-times.js"></script><p class="bare">Hello</p>';
  await writeFile(join(folder, BARE), `<!doctype html>${bare}`);
  return folder;
}

/** The part of the browser's API that opens a popup. */
interface Action {
  readonly action: { setPopup(details: { popup: string }): Promise<void>; openPopup(): Promise<void> };
}

/** Opens a popup over the page in front, and closes it again. */
async function openOnce(browser: Browser, extensionPage: Page, path: string): Promise<Times> {
  const opening = browser.waitForTarget((each) => each.url().endsWith(path));
  const clicked = await extensionPage.evaluate(async (popup) => {
    const { action } = (globalThis as unknown as { chrome: Action }).chrome;
    await action.setPopup({ popup });
    const now = Date.now();
    await action.openPopup();
    return now;
  }, path);
  const popup = await (await opening).asPage();
  const times = await popup.waitForFunction(() => document.documentElement.dataset.times ?? '', { polling: 50 });
  const [usable = 0, complete = 0] = String(await times.jsonValue())
    .split(' ')
    .map(Number);
  const before = Math.round((await popup.evaluate(() => performance.timeOrigin)) - clicked);
  await popup.close();
  return { before, usable, complete };
}

/** In a page: notes on its root when it was first drawn usable, and when complete, in milliseconds from its beginning. */
function noteTimes(wanted: number): void {
  const drawn: number[] = [];
  let told = 0;
  const look = (): void => {
    const isBare = document.querySelector('.bare') !== null;
    const buttons = document.querySelectorAll('.message button').length;
    const isUsable = isBare || (buttons > 0 && document.querySelector('[role="switch"]')?.checkVisibility() === true);
    const isComplete = isBare || (buttons >= 2 * wanted && document.querySelector('.kind') !== null);
    for (const isThere of [isUsable, isUsable && isComplete].slice(told)) if (isThere && ++told) noteWhenDrawn();
  };
  const noteWhenDrawn = (): void => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        drawn.push(Math.round(performance.now()));
        if (drawn.length === 2) document.documentElement.dataset.times = drawn.join(' ');
      }),
    );
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  look();
}

const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;

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
