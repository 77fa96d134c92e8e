import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OpenBrowser } from '../browsers/open.ts';
import { serveFolder } from '../serve.ts';
import { articlePage, blocks } from './article.ts';
import { type Held, readHeld } from './memory.ts';
import { type Cost, traced } from './trace.ts';

/** The cost of a page of so many blocks; `done` is false where messages were still shown when patience ended. */
export interface PageCost extends Cost {
  readonly blocks: number;
  readonly done: boolean;
}

/** What a page holds after so many navigations within it. */
export interface Memory extends Held {
  readonly navigations: number;
}

const PATIENCE = 60_000; // ms
const SMALL = 100; // blocks of the page that things are put into

/** Pages made for the bench, served on this machine while they are measured. */
export class BenchPages {
  private constructor(
    private readonly folder: string,
    private readonly url: string,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(): Promise<BenchPages> {
    const folder = await mkdtemp(join(tmpdir(), 'unnag-bench-'));
    const served = await serveFolder(folder);
    return new BenchPages(folder, served.url, () => served.close());
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Opens a page of so many blocks and waits until its messages are gone. */
  async costOfPage(opened: OpenBrowser, count: number): Promise<PageCost> {
    const page = await newPage(opened);
    let done = false;
    const cost = await traced(page, async () => {
      await page.goto(await this.address(count), { timeout: PATIENCE });
      done = await isQuiet(page);
    });
    await page.close();
    return { blocks: count, done, ...cost };
  }

  /** Puts so many blocks into an open page, each in a task of its own or all at once. */
  async costOfInsertions(opened: OpenBrowser, count: number, atOnce: boolean): Promise<PageCost> {
    const page = await newPage(opened);
    await page.goto(await this.address(SMALL));
    await isQuiet(page);
    let done = false;
    const html = blocks(count);
    const cost = await traced(page, async () => {
      await page.evaluate(insert, html, atOnce);
      done = await isQuiet(page);
    });
    await page.close();
    return { blocks: count, done, ...cost };
  }

  /** Navigates within a page as single-page apps do: a new address, a new article. Reads the memory at the given counts. */
  async memory(opened: OpenBrowser, counts: readonly number[], expectQuiet: boolean): Promise<Memory[]> {
    const page = await newPage(opened);
    await page.goto(await this.address(SMALL));
    const session = await page.createCDPSession();
    const html = blocks(SMALL).replace('<h2>', '<p data-test="noise">Already a subscriber? Log in.</p><h2>');
    const read: Memory[] = [];
    let navigations = 0;
    for (const count of counts) {
      await page.evaluate(navigate, html, navigations, count);
      navigations = count;
      if (expectQuiet && !(await isQuiet(page))) throw new Error(`A message was still shown after ${count} navigations.`);
      read.push({ navigations, ...(await readHeld(session)) });
    }
    await page.close();
    return read;
  }

  private async address(count: number): Promise<string> {
    await writeFile(join(this.folder, `${count}.html`), articlePage(count));
    return `${this.url}${count}.html`;
  }
}

const newPage = (opened: OpenBrowser): Promise<Page> => opened.browser.newPage({ type: 'window' });

/** Waits until no message is shown; false where patience ends first. */
function isQuiet(page: Page): Promise<boolean> {
  const quiet = () =>
    document.readyState === 'complete' &&
    [...document.querySelectorAll('[data-test="noise"]')].every((message) => !message.checkVisibility());
  return page.waitForFunction(quiet, { timeout: PATIENCE, polling: 100 }).then(
    () => true,
    () => false,
  );
}

/** In the page. */
async function insert(html: string, atOnce: boolean): Promise<void> {
  const article = document.querySelector('article');
  const made = document.createElement('template');
  made.innerHTML = html;
  if (atOnce) {
    article?.append(made.content);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  for (const block of [...made.content.children]) {
    article?.append(block);
    await new Promise((next) => {
      port1.onmessage = next;
      port2.postMessage('');
    });
  }
  port1.close();
}

/** In the page. */
async function navigate(html: string, from: number, to: number): Promise<void> {
  for (let number = from; number < to; number++) {
    history.replaceState(null, '', `?article=${number}`);
    const article = document.createElement('article');
    article.innerHTML = html;
    document.querySelector('main')?.replaceChildren(article);
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}
