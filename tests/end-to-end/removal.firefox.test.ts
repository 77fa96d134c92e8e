import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { becomesEmpty, expectQuiet, expectSeen, readOriginal } from './expectations.ts';
import { startPicking } from './picking.ts';
import { inEachBrowserOfItsOwn, Session } from './session.ts';
import { readTrees } from './trees.ts';
import { readableText } from './visible-text.ts';

const ARTICLE = 'removed.html';
const FRAMES = 'trees/frames.html';

/** Firefox ends the script of an extension that is taken away before it could do anything; what it leaves is a matter of styles. */
inEachBrowserOfItsOwn('In Firefox, where what is hidden is tied to a style sheet, an open page', (stage) => {
  it('shows all that it would without Unnag when Unnag is taken away: what was hidden, folded or faded, bare lines and boxes', async () => {
    await inBrowserOfItsOwn(async (session) => {
      await session.store({ everywhere: { version: 2, modes: { newsletter: 'dim', login: 'collapse' } } });
      const { page } = await session.openArticle(stage.address(ARTICLE));
      await becomesTied(page, 4);
      await session.opened.browser.uninstallExtension(await idOf(session));
      await expectWhole(page);
    });
  });

  it('shows it then also where it was written anew before', async () => {
    await inBrowserOfItsOwn(async (session) => {
      const original = await readOriginal(stage, stage.address(ARTICLE));
      const { page } = await session.openArticle(stage.address(ARTICLE));
      await becomesTied(page, 4);
      await page.evaluate((html) => {
        document.open();
        document.write(`<!doctype html>${html}`);
        document.close();
      }, original.html);
      await becomesTied(page, 4);
      await expectQuiet(page, ['Already a subscriber? Log in.']);
      await session.opened.browser.uninstallExtension(await idOf(session));
      await expectWhole(page);
    });
  });

  it('shows it then also while something is being picked', async () => {
    await inBrowserOfItsOwn(async (session) => {
      const tab = await session.openArticle(stage.address(ARTICLE));
      await becomesTied(tab.page, 4);
      await startPicking(session, tab);
      const isTied = () => tab.page.evaluate(() => document.querySelector('unnag-picker')?.hasAttribute('style') === true);
      expect(await becomesEmpty(async () => ((await isTied()) ? [] : ['not tied']))).toEqual([]);
      await session.opened.browser.uninstallExtension(await idOf(session));
      await expectWhole(tab.page);
    });
  });

  it('shows it then also in its frames', async () => {
    await inBrowserOfItsOwn(async (session) => {
      const address = stage.address(FRAMES);
      const bare = await stage.bare();
      await bare.goto(address);
      const { noise, kept } = await readTrees(bare);
      expect(noise.length).toBeGreaterThan(5);
      const { page } = await session.openArticle(address);
      await becomes(async () => (await readTrees(page)).noise, []);
      await becomes(async () => (await readTrees(page)).html.match(/display: none/g) ?? [], []);
      await session.opened.browser.uninstallExtension(await idOf(session));
      await becomes(async () => (await readTrees(page)).noise, noise);
      expect((await readTrees(page)).kept).toEqual(kept);
    });
  });

  it('is printed without what is hidden', async () => {
    await inBrowserOfItsOwn(async (session) => {
      const [{ page }, bare] = [await session.openArticle(stage.address(ARTICLE)), await stage.bare()];
      await becomesTied(page, 4);
      await bare.goto(stage.address(ARTICLE));
      const [printed = 0, whole = 0] = await Promise.all([page, bare].map(sizeOfPrint));
      // The messages take ten sheets of their own.
      expect(printed).toBeLessThan(0.7 * whole);
    });
  });

  async function expectWhole(page: Page): Promise<void> {
    const bare = await stage.bare();
    await bare.goto(stage.address(ARTICLE));
    const { things } = await readOriginal(stage, stage.address(ARTICLE));
    await expectSeen(
      page,
      things.filter(({ visible }) => visible).map(({ what }) => what),
    );
    expect(await readableText(page)).toEqual(await readableText(bare));
    const looks = [page, bare].map((each) => each.screenshot({ fullPage: true }));
    const [after, without] = await Promise.all(looks);
    expect(Buffer.compare(after ?? Buffer.of(), without ?? Buffer.of()), 'the difference between the pictures').toBe(0);
  }
});

async function inBrowserOfItsOwn(run: (session: Session) => Promise<void>): Promise<void> {
  const session = await Session.open('firefox');
  try {
    await run(session);
  } finally {
    await session.close();
  }
}

/** Waits until an answer is what it should become. */
async function becomes<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  let answer: T | undefined;
  await becomesEmpty(async () => {
    answer = await ask();
    return JSON.stringify(answer) === JSON.stringify(wanted) ? [] : [answer];
  });
  expect(answer).toEqual(wanted);
}

/** Bytes of a page in print, each of whose boxes of offers is long. */
async function sizeOfPrint(page: Page): Promise<number> {
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '.offer { min-height: 9000px }';
    document.head.append(style);
  });
  return (await page.pdf()).length;
}

const idOf = (session: Session): Promise<string> =>
  session.inside.evaluate(() => (globalThis as unknown as { chrome: { runtime: { id: string } } }).chrome.runtime.id);

/** Waits until so many messages are concealed in the way that ends with the extension. */
async function becomesTied(page: Page, count: number): Promise<void> {
  const tied = () => page.evaluate(() => document.querySelectorAll('[style*="--unnag:"][style*="var("]').length);
  expect(await becomesEmpty(async () => ((await tied()) === count ? [] : [await tied()]))).toEqual([]);
}
