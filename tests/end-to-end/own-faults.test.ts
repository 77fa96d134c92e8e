import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectSays } from './controls.ts';
import { expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { BUILT, inEachBrowserOfItsOwn, Session } from './session.ts';

const ARTICLE = 'strict.html';
const FAULTS = 'faults-on-demand.js';
const FAILED = /Unnag failed on this page\s+It left the page as the site made it\. Reload the page to try again\./;

inEachBrowserOfItsOwn('Where Unnag itself fails', (stage) => {
  let folder = '';
  let opened: Session | undefined;
  const session = (): Session => {
    if (!opened) throw new Error('The browser is there from beforeAll on.');
    return opened;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-failing-'));
    opened = await Session.open(stage.kind, { extension: await withFaults() });
  });
  afterAll(async () => {
    await opened?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('the page is as its site made it, the popup says so, and reloading helps', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await session().openArticle(`${stage.address(ARTICLE)}?fails=reading`);
    const popup = await session().openPopup(tab);
    await expectSays(popup, FAILED);
    await expectUntouched(tab.page, original);
    await tab.page.evaluate(() => history.replaceState(null, '', location.pathname));
    await popup.locator('button ::-p-text(Reload page)').click();
    await expectSays(popup, /2 messages hidden/);
    await expectQuiet(tab.page);
  });

  it('what was hidden comes back, and goes again once reading works', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await session().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const popup = await session().openPopup(tab);
    await changeAfter(tab.page, 'reading-fails');
    await expectSays(popup, FAILED);
    await expectUntouched(tab.page, original);
    await changeAfter(tab.page, 'everything-works');
    await expectSays(popup, /2 messages hidden/);
    await expectQuiet(tab.page);
  });

  it.each([true, false])('a page is not touched as long as nobody knows what was chosen for it; its site is on: %j', async (enabled) => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await session().store({ 'site:127.0.0.1': { version: 2, enabled } });
    const tab = await session().openArticle(`${stage.address(ARTICLE)}?fails=storage`);
    const popup = await session().openPopup(tab);
    await expectSays(popup, FAILED);
    await expectUntouched(tab.page, original);
    await tab.page.evaluate(() => dispatchEvent(new Event('everything-works')));
    await expectSays(popup, enabled ? /2 messages hidden/ : /Off on this site/);
    if (enabled) await expectQuiet(tab.page);
    else await expectUntouched(tab.page, original);
  });

  async function withFaults(): Promise<string> {
    const copy = join(folder, 'extension');
    await cp(BUILT[stage.kind], copy, { recursive: true });
    await cp(resolve(import.meta.dirname, FAULTS), join(copy, FAULTS));
    const manifest = await readFile(join(copy, 'manifest.json'), 'utf8');
    const content = '"src/page/content.iife.js"';
    expect(manifest).toContain(content);
    await writeFile(join(copy, 'manifest.json'), manifest.replace(content, `"${FAULTS}", ${content}`));
    return copy;
  }
});

/** Text comes and goes, so that Unnag looks again and the page is as before. */
async function changeAfter(page: Page, event: string): Promise<void> {
  await page.evaluate((type) => {
    dispatchEvent(new Event(type));
    const passing = document.createElement('p');
    passing.textContent = 'The ferry is late.';
    document.querySelector('article')?.append(passing);
    passing.remove();
  }, event);
}
