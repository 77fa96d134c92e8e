import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { expectAllElseSeen, expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { clickLine } from './line-of-message.ts';
import { seen } from './page-survey.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'gate.html';

inEachBrowser('A message that stands for the rest of an article', (stage) => {
  it('leaves one line, which opens and closes it by mouse', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const gate = seen(original.things, 'noise');
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    await expectAllElseSeen(tab.page, original);
    expect((await stage.session().settledReport(tab)).messages.map(({ state }) => state)).toEqual(['collapsed']);

    await clickLine(tab.page);
    await expectSeen(tab.page, gate);
    await clickLine(tab.page);
    await expectQuiet(tab.page);
  });

  it('leaves one line, which opens and closes it by keyboard', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);

    await tabToLine(page);
    await page.keyboard.press('Enter');
    await expectSeen(page, seen(original.things, 'noise'));
    await page.keyboard.press(' ');
    await expectQuiet(page);
  });

  it('opens by keyboard also where the page has keys of its own', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        const isControl = event.target instanceof Element && event.target.matches('a, button, input');
        if ([' ', 'Enter'].includes(event.key) && !isControl) event.preventDefault();
      });
    });
    await tabToLine(page);
    await page.keyboard.press(' ');
    await expectSeen(page, seen(original.things, 'noise'));
    await page.keyboard.press('Enter');
    await expectQuiet(page);
  });

  it('leaves one line also where it stands in several paragraphs', async () => {
    const address = stage.address('gate-of-paragraphs.html');
    const original = await readOriginal(stage, address);
    const tab = await stage.session().openArticle(address);
    await expectQuiet(tab.page);
    expect((await stage.session().settledReport(tab)).messages.map(({ state }) => state)).toEqual(['collapsed']);

    await clickLine(tab.page);
    await expectSeen(tab.page, seen(original.things, 'noise'));
    await clickLine(tab.page);
    await expectQuiet(tab.page);
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    await expectUntouched(tab.page, original);
  });

  it('goes without a trace when Unnag is switched off', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    await clickLine(tab.page);
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    await expectUntouched(tab.page, original);
  });
});

/** Goes from control to control with the Tab key until the line has the focus. */
async function tabToLine(page: Page): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.localName.startsWith('unnag-note-'))) return;
  }
  throw new Error('The Tab key does not reach the line that stands for the message.');
}
