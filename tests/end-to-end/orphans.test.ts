import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { becomesEmpty, expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { hasArrived } from './page-survey.ts';
import { inEachBrowserOfItsOwn, type OwnStage, Session } from './session.ts';
import { storeInTurn } from './stored.ts';
import { readableText } from './visible-text.ts';

inEachBrowserOfItsOwn('A page whose extension is loaded anew', (stage) => {
  it('is left as it would be without Unnag, or is still quiet and comes back', async () => {
    const original = await readOriginal(stage, stage.address('strict.html'));
    const session = await Session.open(stage.kind);
    try {
      const { page } = await session.openArticle(stage.address('strict.html'));
      await expectQuiet(page);
      await reloadExtension(session.inside);
      // Firefox ends the old script unasked and starts a new one, which finds the page as the old one left it.
      if (stage.kind === 'firefox') await switchOff(session, page);
      else await comeBackUntil(page, original.html);
      await expectUntouched(page, original);
    } finally {
      await session.close();
    }
  });
});

inEachBrowserOfItsOwn('A page whose extension is taken away', (stage) => {
  // No extension may switch others off in Firefox; there, both end the script in the same way.
  const ways = stage.kind === 'chromium' ? (['removed', 'disabled'] as const) : (['removed'] as const);

  it.each(ways)('shows at once what it would show without Unnag, in Chromium when the person comes back to it: %s', async (how) => {
    const address = stage.address('strict.html');
    const original = await readOriginal(stage, address);
    const session = await Session.open(stage.kind);
    const folder = await mkdtemp(join(tmpdir(), 'unnag-other-'));
    try {
      const { page } = await session.openArticle(address);
      await expectQuiet(page);
      const id = await session.inside.evaluate(() => (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id);
      if (how === 'removed') await session.opened.browser.uninstallExtension(id);
      else await disable(session, id, folder);
      if (stage.kind === 'chromium') await comeBackUntil(page, original.html);
      else {
        // Firefox ends the script before it could do anything, and takes the sheet away to which everything was tied.
        await expectSeen(
          page,
          original.things.filter(({ visible }) => visible).map(({ what }) => what),
        );
        expect(await readableText(page), 'the text as it is read').toEqual(await textWithout(stage, address));
        await page.reload();
        await page.waitForFunction(hasArrived, { polling: 20 });
      }
      await expectUntouched(page, original);
    } finally {
      await session.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

/** Switches an extension off by means of another that may do so, as a person does where extensions are managed. */
async function disable(session: Session, id: string, folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    permissions: ['management'],
    background: { service_worker: 'a.js' },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'a.js'), '');
  const other = await session.opened.browser.installExtension(folder);
  const target = await session.opened.browser.waitForTarget((each) => each.type() === 'service_worker' && each.url().includes(other));
  const worker = await target.worker();
  await worker?.evaluate((extension) => {
    const { chrome } = globalThis as unknown as { chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } } };
    return chrome.management.setEnabled(extension, false);
  }, id);
}

/** Loads the extension anew, as an update does, and waits until its page is gone. */
async function reloadExtension(inside: Page): Promise<void> {
  await inside.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
    setTimeout(() => chrome.runtime.reload());
  });
  const isThere = () => inside.evaluate(() => location.protocol.includes('-extension:')).catch(() => false);
  await becomesEmpty(async () => ((await isThere()) ? ['still there'] : []));
}

async function switchOff(session: Session, page: Page): Promise<void> {
  const inside = await session.opened.openExtensionPage('src/options/options.html');
  await expectQuiet(page);
  await inside.evaluate(storeInTurn, { everywhere: { version: 2, enabled: false } });
}

/** Chromium leaves the old script alone: it looks when the person comes back to the page. */
async function comeBackUntil(page: Page, html: string): Promise<void> {
  const left = await becomesEmpty(async () => {
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    return (await page.evaluate(() => document.documentElement.outerHTML)) === html ? [] : ['changed'];
  });
  expect(left).toEqual([]);
}

/** What can be read on a page without Unnag. */
async function textWithout(stage: OwnStage, address: string): Promise<string[]> {
  const page = await stage.bare();
  await page.goto(address);
  return readableText(page);
}
