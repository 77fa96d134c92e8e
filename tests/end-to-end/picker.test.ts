import { describe, expect, it } from 'vitest';
import type { Tab } from '../../tools/browsers/tabs.ts';
import { expectSays, press } from './controls.ts';
import { expectAllElseSeen, expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { seen, surveyPage } from './page-survey.ts';
import { chooseIn, clickIn, expectGone, expectSaysIn, middleOf, pointAt, saysIn, startPicking, watchPanel } from './picking.ts';
import { keptDrafts, reportTabs } from './report-drafts.ts';
import { inEachBrowser, type Stage } from './session.ts';

const ARTICLE = 'missed.html';
const NEXT = 'missed-next.html';
const MESSAGE = '.q7';
const TITLE = 'Our walking maps are back in print';
const PREVIEW = /Told by these words .*Messages on this page that it hides: 1 Paragraphs of the article among them: 0/;

inEachBrowser('Picking', (stage) => {
  describe('A message that was missed', () => testMessages(stage));
  describe('The picker', () => testPicker(stage));
});

function testMessages(stage: Stage): void {
  it('is pointed at, previewed and saved; it is hidden at once, after a reload and on the next page of its site, and nowhere else', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await pickAndSave(stage);
    await expectQuiet(page);
    await expectAllElseSeen(page, original);

    await page.reload();
    await expectQuiet(page);
    await expectAllElseSeen(page, original);
    const next = await stage.session().openArticle(stage.address(NEXT));
    await expectQuiet(next.page);
    await expectAllElseSeen(next.page, await readOriginal(stage, stage.address(NEXT)));
    const elsewhere = await stage.session().openArticle(stage.elsewhere(NEXT));
    expect((await stage.session().settledReport(elsewhere)).messages).toEqual([]);
  });

  it('is hidden on all sites where the person wants it so', async () => {
    await pickAndSave(stage, { scope: 'On all sites' });
    const elsewhere = await stage.session().openArticle(stage.elsewhere(NEXT));
    await expectQuiet(elsewhere.page);
  });

  it('is shown again, now and later, where it was wrongly hidden after all', async () => {
    const tab = await pickAndSave(stage);
    await expectQuiet(tab.page);
    const popup = await stage.session().openPopup(tab);
    await press(popup, 'Something is wrongly hidden');
    await press(popup, 'This one is wrongly hidden');
    await expectSeen(tab.page, [TITLE]);
    await expectSays(popup, /never hidden on 127\.0\.0\.1 again/);
    await tab.page.reload();
    await expectSeen(tab.page, [TITLE]);
    const next = await stage.session().openArticle(stage.address(NEXT));
    await stage.session().settledReport(next);
    expect(seen(await surveyPage(next.page), 'noise')).toContain(TITLE);
  });

  it('is found on a page that allows no styles and no scripts but its own', async () => {
    const { page } = await pickAndSave(stage, { file: 'missed.html?strict' });
    await expectQuiet(page);
  });

  it('is found in an article from right to left', async () => {
    const words = /عادت خرائط المشي التي نرسمها بأيدينا/;
    const { page } = await pickAndSave(stage, { file: 'missed-arabic.html', words });
    await expectQuiet(page);
  });

  it('can be made larger and smaller, by key, button and wheel', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const layer = await startPicking(stage.session(), tab);
    await pointAt(tab.page, layer, `${MESSAGE} h3`, /^Our walking maps .* See the maps/);
    await tab.page.keyboard.press('ArrowDown');
    await expectSaysIn(layer, /^Our walking maps are back in print ←/);
    await clickIn(layer, 'Larger');
    await expectSaysIn(layer, /^Our walking maps .* See the maps/);
    await clickIn(layer, 'Larger');
    await expectSaysIn(layer, /^This would hide text of the article, which Unnag never does\. Paragraphs in it: \d/);
    await middleOf(tab.page, MESSAGE);
    await tab.page.keyboard.down('Shift');
    await tab.page.mouse.wheel({ deltaY: 100 });
    await tab.page.keyboard.up('Shift');
    await expectSaysIn(layer, /^Our walking maps .* See the maps/);
  });

  it('is reported as well where the person wants it so: nothing is sent, the page of the report opens', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const layer = await startPicking(stage.session(), tab);
    const { x, y } = await pointAt(tab.page, layer, MESSAGE, new RegExp(TITLE));
    await tab.page.mouse.click(x, y);
    await expectSaysIn(layer, PREVIEW);
    const before = await keptDrafts(stage.session());
    await clickIn(layer, 'Save and report it as well');
    await expectReport(stage, before, TITLE);
    await tab.page.bringToFront();
    await expectGone(tab.page);
    await expectQuiet(tab.page);
  });

  it('is not hidden while the person only looks: back and cancel change nothing', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const layer = await startPicking(stage.session(), tab);
    const { x, y } = await pointAt(tab.page, layer, MESSAGE, new RegExp(TITLE));
    await tab.page.mouse.click(x, y);
    await expectSaysIn(layer, PREVIEW);
    await clickIn(layer, 'Back');
    await expectSaysIn(layer, new RegExp(`^${TITLE}`));
    await clickIn(layer, 'Cancel');
    await expectGone(tab.page);
    await expectUntouched(tab.page, original);
    expect(Object.keys(await stage.session().stored()).filter((key) => key.startsWith('rule'))).toEqual([]);
  });
}

function testPicker(stage: Stage): void {
  it('refuses what would hide text of the article, and says why', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const layer = await startPicking(stage.session(), tab);
    for (const own of ['h1', 'article > p:nth-of-type(2)', 'article > p:nth-of-type(3)']) {
      const { x, y } = await pointAt(tab.page, layer, own, /^This would hide text of the article, which Unnag never does/);
      await tab.page.mouse.click(x, y);
      expect(await saysIn(layer)).toMatch(/^This would hide text of the article/);
    }
    await pointAt(tab.page, layer, 'header nav', /^This is a header or a menu of the site\. Unnag leaves it alone\./);
    await tab.page.keyboard.press('Enter');
    expect(await saysIn(layer)).toMatch(/^This is a header or a menu/);
    await tab.page.keyboard.press('Escape');
    await expectGone(tab.page);
    await expectUntouched(tab.page, original);
  });

  it('offers to report what it refuses', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const layer = await startPicking(stage.session(), tab);
    await pointAt(tab.page, layer, 'article > p:nth-of-type(3)', /^This would hide text of the article/);
    const before = await keptDrafts(stage.session());
    await clickIn(layer, 'Report it');
    await expectReport(stage, before, 'For thirty years the timetable hung in a glass case');
    await tab.page.bringToFront();
    await expectGone(tab.page);
  });

  it('does all by keyboard alone', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const { page } = tab;
    const layer = await startPicking(stage.session(), tab);
    for (let steps = 0; !(await saysIn(layer)).startsWith(TITLE); steps++) {
      expect(steps, 'steps to the message').toBeLessThan(10);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Enter');
    await expectSaysIn(layer, PREVIEW);
    // Once around the panel and back to where the keyboard was: it does not get lost in the page.
    const passed: string[] = [];
    for (let steps = 0; steps < 12; steps++) {
      await page.keyboard.press('Tab');
      passed.push(await layer.evaluate(() => document.activeElement?.textContent || (document.activeElement as HTMLInputElement).value));
    }
    for (const name of ['Save and report it as well', 'Back', 'Cancel', 'site', 'Save']) expect(passed).toContain(name);
    for (let steps = 0; steps < 12; steps++) {
      if ((await layer.evaluate(() => document.activeElement?.textContent)) === 'Save') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expectGone(page);
    await expectQuiet(page);
  });

  it('leaves no trace when it ends, and the page hears nothing of what is done in it', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const { page } = tab;
    const layer = await startPicking(stage.session(), tab);
    const { x, y } = await pointAt(page, layer, MESSAGE, new RegExp(TITLE));
    await page.mouse.click(x, y, { button: 'right' });
    await page.mouse.click(x, y);
    await expectSaysIn(layer, PREVIEW);
    await clickIn(layer, 'Back');
    for (const key of ['ArrowUp', 'ArrowDown', 'a', 'Enter', 'Tab'] as const) await page.keyboard.press(key);
    await page.mouse.wheel({ deltaY: 40 });
    expect(await page.evaluate(() => [window.length, document.querySelector('unnag-picker')?.shadowRoot ?? null])).toEqual([0, null]);
    await page.keyboard.press('Escape');
    await expectGone(page);
    await expectUntouched(page, original);
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('scrolls the page with the wheel, also over what can be picked', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const { page } = tab;
    await startPicking(stage.session(), tab);
    await page.mouse.move(400, 300);
    await page.mouse.wheel({ deltaY: 200 });
    await page.waitForFunction(() => scrollY > 0, { polling: 20, timeout: 10_000 });
  });

  it('is used with a finger: a tap points, buttons do the rest', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const { page } = tab;
    if (stage.kind === 'chromium') await page.setViewport({ width: 360, height: 700, hasTouch: true, isMobile: true });
    const layer = await startPicking(stage.session(), tab);
    const { x, y } = await middleOf(page, `${MESSAGE} h3`);
    await page.touchscreen.tap(x, y);
    await expectSaysIn(layer, new RegExp(`^${TITLE}`));
    // Only Chromium can pretend to have no mouse, by which the buttons' size goes.
    if (stage.kind === 'chromium') {
      const small = await layer.$$eval('button', (buttons) =>
        buttons.filter((button) => button.checkVisibility() && (button.offsetWidth < 44 || button.offsetHeight < 44)).map(String),
      );
      expect(small).toEqual([]);
    }
    const whereIsPanel = await watchPanel(layer);
    await clickIn(layer, 'Choose');
    await expectSaysIn(layer, PREVIEW);
    // A panel that still moves is a panel that a finger misses.
    const { came, is } = await whereIsPanel();
    expect(came).toBe(is);
    await clickIn(layer, 'Save');
    await expectGone(page);
    await expectQuiet(page);
  });

  it('says that there is no article, where there is none', async () => {
    const original = await readOriginal(stage, stage.address('log-in.html'));
    const tab = await stage.session().openArticle(stage.address('log-in.html'));
    // The popup offers nothing to point at here; the shortcut starts the picker all the same.
    const layer = await startPicking(stage.session(), tab, 'unasked');
    await expectSaysIn(layer, /No article here\. Unnag only works on articles\. It leaves this page as it is\./);
    await tab.page.keyboard.press('Enter');
    await expectGone(tab.page);
    await expectUntouched(tab.page, original);
  });
}

/** Waits until the page of a new report is open, and checks what the report is of. */
async function expectReport(stage: Stage, before: readonly string[], text: string): Promise<void> {
  const session = stage.session();
  await expect.poll(() => reportTabs(session), { timeout: 10_000 }).toBe(1);
  const fresh = (await keptDrafts(session)).filter((name) => !before.includes(name));
  expect(fresh).toHaveLength(1);
  const report = await session.opened.openExtensionPage(`src/report/report.html?draft=${fresh[0]}`);
  const isThere = (words: string) => [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(words));
  await report.waitForFunction(isThere, { polling: 20, timeout: 10_000 }, text);
}

/** Picks the message of a page with the mouse and saves the rule. */
async function pickAndSave(
  stage: Stage,
  { file = ARTICLE, words = new RegExp(TITLE), scope = 'On 127.0.0.1' }: { file?: string; words?: RegExp; scope?: string } = {},
): Promise<Tab> {
  const tab = await stage.session().openArticle(stage.address(file));
  const { page } = tab;
  const layer = await startPicking(stage.session(), tab);
  const { x, y } = await pointAt(page, layer, MESSAGE, words);
  await page.mouse.click(x, y);
  await expectSaysIn(layer, PREVIEW);
  await chooseIn(layer, scope);
  await clickIn(layer, 'Save');
  await expectGone(page);
  return tab;
}
