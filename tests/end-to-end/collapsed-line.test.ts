import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { becomesEmpty, expectQuiet } from './expectations.ts';
import { inEachBrowser } from './session.ts';

/** Pages with a gate, and what its line says there. */
const LINES = { 'gate.html': 'Subscription offer', 'strict.html': 'Abo-Angebot', 'arabic-gate.html': 'عرض اشتراك' };

inEachBrowser('The line of a gate', (stage) => {
  it.each(Object.entries(LINES))('says in the language of %s what it stands for', async (file, words) => {
    const { page } = await stage.session().openArticle(stage.address(file));
    await expectQuiet(page);
    expect(await becomesEmpty(async () => ((await isHeard(page, words)) ? [] : [words])), 'lines that nobody hears').toEqual([]);
  });

  it('begins where the text begins', async () => {
    const { page } = await stage.session().openArticle(stage.address('arabic-gate.html'));
    await expectQuiet(page);
    const { x, y } = await page.evaluate(() => {
      const note = document.querySelector('[data-unnag]:empty');
      note?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { right, top, height } = note?.getBoundingClientRect() ?? new DOMRect();
      return { x: right - 20, y: top + height / 2 };
    });
    await page.mouse.click(x, y);
    const opened = await page.evaluate(() => (document.querySelector<HTMLElement>('.paywall')?.offsetHeight ?? 0) > 0);
    expect(opened, 'a click at the right end opens the line').toBe(true);
  });

  // Firefox lets automation emulate neither.
  if (stage.kind === 'chromium') {
    it('is not printed', async () => {
      const { page } = await stage.session().openArticle(stage.address('gate.html'));
      await expectQuiet(page);
      expect(await heightOfLine(page)).toBeGreaterThan(0);
      await page.emulateMediaType('print');
      const printed = await heightOfLine(page);
      // No other test is to be printed.
      await page.close();
      expect(printed).toBe(0);
    });

    it('is high enough for a finger', async () => {
      const { page } = await stage.session().openArticle(stage.address('gate.html'));
      await expectQuiet(page);
      expect(await heightOfLine(page)).toBeLessThan(44);
      await page.setViewport({ width: 360, height: 700, hasTouch: true, isMobile: true });
      expect(await becomesEmpty(async () => ((await heightOfLine(page)) >= 44 ? [] : ['too low']))).toEqual([]);
    });
  }
});

const heightOfLine = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('[data-unnag]:empty')?.getBoundingClientRect().height ?? 0);

/** Whether a screen reader finds a button with this name. Firefox tells automation nothing of closed shadow roots, but finds words in them. */
async function isHeard(page: Page, name: string): Promise<boolean> {
  if ((await page.$(`aria/${name}[role="button"]`)) !== null) return true;
  return page.evaluate((words) => {
    getSelection()?.removeAllRanges();
    return (globalThis as unknown as { find(words: string): boolean }).find(words);
  }, name);
}
