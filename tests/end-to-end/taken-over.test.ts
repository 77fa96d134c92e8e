import { expect, it } from 'vitest';
import { expectAllElseSeen, expectQuiet, expectSeen, readOriginal } from './expectations.ts';
import { clickLine } from './line-of-message.ts';
import { seen } from './page-survey.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'taken-over.html';

inEachBrowser('A page whose script takes over the elements that it came with', (stage) => {
  it('finds them as they came, and gets the line of a message only then', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    await expectAllElseSeen(page, original);
    expect(await page.evaluate(() => document.documentElement.dataset.takenOver)).toBe('0 turns to go');
    await clickLine(page);
    await expectSeen(page, seen(original.things, 'noise'));
    await clickLine(page);
    await expectQuiet(page);
  });

  it('gets the line also where it goes on loading', async () => {
    const { page } = await stage.session().takeTab();
    await page.goto(stage.address(`${ARTICLE}?waiting`), { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('[data-unnag]:empty');
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
    await expectQuiet(page);
  });

  it('has the room kept for the line, so that nothing moves when it comes', async () => {
    const { page } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    await page.waitForSelector('[data-unnag]:empty');
    const places = await page.evaluate(async () => {
      for (let frame = 0; frame < 4; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
      return document.documentElement.dataset.places;
    });
    expect(places).toMatch(/^\d+$/);
  });
});
