import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectSays, expectSwitch } from './controls.ts';
import { expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { BUILT, inEachBrowserOfItsOwn, Session } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const WAITING = 'storage-that-waits.js';
const OFF = { version: 2, enabled: false };

inEachBrowserOfItsOwn('Slow storage', (stage) => {
  let folder = '';
  let opened: Session | undefined;
  const session = (): Session => {
    if (!opened) throw new Error('The browser is there from beforeAll on.');
    return opened;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-slow-'));
    opened = await Session.open(stage.kind, { extension: await withSlowStorage() });
    await opened.store({ 'site:127.0.0.1': OFF });
  });
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('brings back what was concealed before it told that the site is off', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    await answer(page);
    await expectUntouched(page, original);
  });

  it('leaves quiet what is on, and the page asks for nothing twice', async () => {
    const { page } = await session().openArticle(stage.elsewhere(ARTICLE));
    await expectQuiet(page);
    await answer(page);
    await expectQuiet(page);
  });

  it('has the popup show no switch before it knows, and then the right ones', async () => {
    const tab = await session().openArticle(stage.address(ARTICLE));
    await answer(tab.page);
    await session().settledReport(tab);
    const popup = await session().opened.openExtensionPage(`src/popup/popup.html?tab=${tab.id}&slow`);
    await expectSays(popup, /127\.0\.0\.1\s+Asking the page/);
    expect(await switchesSeen(popup)).toBe(0);
    await answer(popup);
    await expectSays(popup, /Off on this site/);
    await expectSwitch(popup, 'On this site', false);
    await expectSwitch(popup, 'On all sites', true);
  });

  it('has the options say that they wait, and show no switch before they know', async () => {
    await session().store({ everywhere: { version: 2, kinds: { 'comment-prompt': false } } });
    const options = await session().opened.openExtensionPage('src/options/options.html?slow');
    await expectSays(options, /Loading your settings …/);
    expect(await switchesSeen(options)).toBe(0);
    await answer(options);
    await expectSays(options, /Articles without the messages that sites put into them\./);
    await expectSwitch(options, 'Hide messages in articles', true);
    await expectSwitch(options, 'Comment prompts', false);
  });

  /** A copy of the extension whose storage answers when a test says so: always on pages, and in its own pages opened with `slow`. */
  async function withSlowStorage(): Promise<string> {
    const copy = join(folder, 'extension');
    await cp(BUILT[stage.kind], copy, { recursive: true });
    await cp(resolve(import.meta.dirname, WAITING), join(copy, WAITING));
    const change = async (name: string, edit: (text: string) => string): Promise<void> =>
      writeFile(join(copy, name), edit(await readFile(join(copy, name), 'utf8')));
    await change('manifest.json', (text) => text.replace('"src/page/content.iife.js"', `"${WAITING}", "src/page/content.iife.js"`));
    for (const page of ['popup', 'options']) {
      await change(`src/${page}/${page}.html`, (text) => text.replace('<head>', `<head><script src="/${WAITING}"></script>`));
    }
    return copy;
  }
});

/** Has the storage answer in a page from now on. */
const answer = async (page: Page): Promise<void> => void (await page.evaluate(() => dispatchEvent(new Event('storage-answers'))));

const switchesSeen = (page: Page): Promise<number> =>
  page.$$eval('[role="switch"]', (switches) => switches.filter((each) => each.checkVisibility()).length);
