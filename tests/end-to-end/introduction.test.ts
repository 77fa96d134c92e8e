import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectSays } from './controls.ts';
import { BUILT, inEachBrowser, inEachBrowserOfItsOwn, Session } from './session.ts';

const PAGE = 'src/welcome/welcome.html';
const PLACES = {
  chromium: /Click the puzzle piece in the toolbar, then the pin beside Unnag\./,
  firefox: /Click the puzzle piece in the toolbar, then the gear beside Unnag, and “Pin to Toolbar”\./,
} as const;
/** Firefox, told that there are fingers and no mouse. */
const FINGERS = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };
const PHONE = /Open the browser’s menu, then Extensions, then Unnag\./;

inEachBrowser('The introduction', (stage) => {
  it('says what Unnag does, what it never does, and where its button is in this browser', async () => {
    const page = await stage.session().opened.openExtensionPage(PAGE);
    await expectSays(page, /Welcome to Unnag\s+Articles without the messages that sites put into them\./);
    await expectSays(page, /Without Unnag\s+With Unnag/);
    await expectSays(page, /What it does\s+You open an article\. Unnag hides the messages that the site puts into it and after it/);
    await expectSays(page, /What it never does\s+It does not hide a word of the article itself\.\s+It does not get around paywalls\./);
    await expectSays(page, /It does not touch menus, log-in pages or forms\.\s+It sends nothing anywhere/);
    await expectSays(page, /Where you find it/);
    expect(await page.title()).toBe('Welcome to Unnag');
    const said = await page.evaluate(() => document.body.innerText);
    // Firefox starts Unnag in them by itself.
    expect(/Pages that are already open need one reload\./.test(said)).toBe(stage.kind === 'chromium');
    for (const [kind, place] of Object.entries(PLACES)) expect(place.test(said), `says it for ${kind}`).toBe(kind === stage.kind);
    expect(said).not.toMatch(PHONE);
  });
});

inEachBrowserOfItsOwn('After Unnag was installed', (stage) => {
  it('the introduction opens, once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'unnag-introduction-'));
    // Of a profile that is kept, Chromium keeps the introduction that tests otherwise close.
    const opening = stage.kind === 'firefox' ? { extension: await installedForGood(folder) } : { profile: join(folder, 'profile') };
    const session = await Session.open(stage.kind, opening);
    try {
      const opened = () =>
        session.inside.evaluate(async (path) => {
          const { chrome } = globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ url?: string }[]> } } };
          return (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith(path)).length;
        }, PAGE);
      await expect.poll(opened, { timeout: 20_000 }).toBe(1);
    } finally {
      await session.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

inEachBrowserOfItsOwn('On a phone', (stage) => {
  it('the introduction says where Unnag is there', async () => {
    const session = await Session.open(stage.kind, { firefoxSettings: FINGERS });
    try {
      const page = await session.opened.openExtensionPage(PAGE);
      if (stage.kind === 'chromium') {
        await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
        await page.reload();
      }
      await expectSays(page, PHONE);
      expect(await page.evaluate(() => document.body.innerText)).not.toMatch(PLACES[stage.kind]);
    } finally {
      await session.close();
    }
  });
});

/** A copy of the extension that Firefox tells it was installed for good: automation installs for a while, which opens nothing. */
async function installedForGood(folder: string): Promise<string> {
  const copy = join(folder, 'extension');
  await cp(BUILT.firefox, copy, { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
  manifest.background.scripts.unshift('installed-for-good.js');
  await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(copy, 'installed-for-good.js'),
    `const { onInstalled } = browser.runtime;
    const listen = onInstalled.addListener.bind(onInstalled);
    onInstalled.addListener = (hear) => listen((details) => hear({ ...details, temporary: false }));`,
  );
  return copy;
}
