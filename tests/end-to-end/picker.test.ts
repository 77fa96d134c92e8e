import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Tab } from '../../tools/browsers/tabs.ts';
import { disclose, expectSays, press } from './controls.ts';
import { becomesEmpty, expectAllElseSeen, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { clickIn, expectGone, expectSaysIn, openPopupOver, pointAt, startPicking } from './picking.ts';
import { inEachBrowser, type Stage } from './session.ts';

const ARTICLE = 'missed.html';
const NEXT = 'missed-next.html';
const MESSAGE = '.q7';
const WORDS = /Our walking maps are back in print/;
const TITLE = 'Our walking maps are back in print';

inEachBrowser('What was missed', (stage) => {
  it('is pointed at, previewed, saved, and hidden at once, after a reload and on the next page of the site, but not elsewhere', async () => {
    const original = await readOriginal(stage.withoutUnnag(), stage.address(ARTICLE));
    const { page } = await pickAndSave(stage);
    await expectHidden(page, MESSAGE);
    await expectAllElseSeen(page, withoutMessage(original), [TITLE]);

    await page.reload();
    await expectHidden(page, MESSAGE);
    const next = await stage.session().openArticle(stage.address(NEXT));
    await expectHidden(next.page, MESSAGE);
    const elsewhere = await stage.session().openArticle(stage.elsewhere(NEXT));
    expect((await stage.session().settledReport(elsewhere)).messages).toEqual([]);
    expect(await isSeen(elsewhere.page, MESSAGE)).toBe(true);
  });

  it('is hidden everywhere where the person wants it so', async () => {
    await pickAndSave(stage, 'On all sites');
    const elsewhere = await stage.session().openArticle(stage.elsewhere(NEXT));
    await expectHidden(elsewhere.page, MESSAGE);
  });

  it('and is wrongly hidden after all, is shown now and later', async () => {
    const tab = await pickAndSave(stage);
    const popup = await stage.session().openPopup(tab);
    await press(popup, 'Something is wrongly hidden');
    await press(popup, 'This one is wrongly hidden');
    await expectSeen(tab.page, [TITLE]);
    await expectSays(popup, /never hidden on 127\.0\.0\.1 again/);
    await tab.page.reload();
    await expectSeen(tab.page, [TITLE]);
    const next = await stage.session().openArticle(stage.address(NEXT));
    await expectSeen(next.page, [TITLE]);
    expect(await disclose(popup, 'Why?')).toBeUndefined();
  });

  it('is found where the page allows no styles and scripts but its own', async () => {
    const { page } = await pickAndSave(stage, 'On 127.0.0.1', 'missed-strict.html');
    await expectHidden(page, MESSAGE);
  });
});

async function pickAndSave(stage: Stage, scope = 'On 127.0.0.1', file = ARTICLE): Promise<Tab> {
  const tab = await stage.session().openArticle(stage.address(file));
  const { page } = tab;
  const layer = await startPicking(stage.session(), tab);
  const { x, y } = await pointAt(page, layer, MESSAGE, WORDS);
  await page.mouse.click(x, y);
  await expectSaysIn(layer, /Told by these words .*Messages on this page that it hides: 1 Paragraphs of the article among them: 0/);
  await (
    await layer.waitForSelector(`label:has-text("${scope}")`.replace(/label:has-text\("(.*)"\)/, `::-p-xpath(//label[contains(., "$1")])`))
  )?.click();
  await clickIn(layer, 'Save');
  await expectGone(page);
  return tab;
}
