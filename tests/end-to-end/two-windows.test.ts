import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { expectSays, expectSwitch, fill, findControl, press, setSwitch } from './controls.ts';
import { expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';
const TO_AGREE = 300; // ms

inEachBrowser('Two windows', (stage) => {
  it('of the options that change different things at once lose neither, and show the same', async () => {
    const session = stage.session();
    const [one, other] = [await session.openOptions(), await session.openOptions()];
    await expectSwitch(one, 'Comment prompts', true);
    await expectSwitch(other, 'Share tools', false);

    await clickAtOnce([one, 'Comment prompts'], [other, 'Share tools'], [one, 'Donation appeals'], [other, 'Ad labels']);
    for (const options of [one, other]) {
      await expectSwitch(options, 'Comment prompts', false);
      await expectSwitch(options, 'Donation appeals', false);
      await expectSwitch(options, 'Ad labels', false);
      await expectSwitch(options, 'Share tools', true);
    }
    expect((await session.stored()).everywhere).toEqual({
      version: 2,
      kinds: expect.objectContaining({ 'comment-prompt': false, donation: false, 'ad-label': false, 'share-tools': true }),
    });
  });

  it('of the options that change the same thing show the same afterwards, which is what holds', async () => {
    const session = stage.session();
    const { page } = await session.openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    const [one, other] = [await session.openOptions(), await session.openOptions()];
    await expectSwitch(one, 'Comment prompts', true);
    await expectSwitch(other, 'Comment prompts', true);

    // Both want it off.
    await clickAtOnce([one, 'Comment prompts'], [other, 'Comment prompts']);
    for (const options of [one, other]) await expectSwitch(options, 'Comment prompts', false);
    await expectSeen(page, [REPLY]);
    await setSwitch(other, 'Comment prompts', true);
    await expectSwitch(one, 'Comment prompts', true);
    await expectQuiet(page);
    expect((await session.stored()).everywhere).toBeUndefined();
  });

  it('of which one is the popup: a site and a rule that are changed at once both hold', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await session.openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const popup = await session.openPopup(tab);
    const options = await session.openOptions();
    await expectSwitch(popup, 'On this site', true);
    await fill(options, 'Add a site', '127.0.0.1');
    await press(options, 'Add');
    await expectSwitch(options, 'Hide messages on 127.0.0.1', true);

    await clickAtOnce([popup, 'On this site'], [options, 'Share tools']);
    await expectUntouched(tab.page, original);
    await expectSwitch(options, 'Hide messages on 127.0.0.1', false);
    await expectSwitch(options, 'Share tools', true);
    await expectSays(popup, /off on this site/i);

    await setSwitch(options, 'Hide messages on 127.0.0.1', true);
    await expectSwitch(popup, 'On this site', true);
    await expectQuiet(tab.page);
  });

  it('with one site: when one switches it off, both come back, and so do their windows of Unnag', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const [one, other] = [await session.openArticle(stage.address(ARTICLE)), await session.openArticle(stage.address(ARTICLE))];
    for (const { page } of [one, other]) await expectQuiet(page);
    const [popup, second] = [await session.openPopup(one), await session.openPopup(other)];
    await expectSwitch(second, 'On this site', true);
    await setSwitch(popup, 'On this site', false);
    for (const { page } of [one, other]) await expectUntouched(page, original);
    await expectSays(second, /off on this site/i);
    await setSwitch(second, 'On this site', true);
    for (const { page } of [one, other]) await expectQuiet(page);
    await expectSwitch(popup, 'On this site', true);
  });

  it('that save a rule and remove another at once lose neither', async () => {
    const session = stage.session();
    const rule = { id: 'personal.1', title: 'Calendar', kind: 'subscription', tells: { by: 'words', pattern: 'our calendar is out' } };
    await session.store({ 'rule:personal.1': { version: 1, at: 1, rule } });
    const [one, other] = [await session.openOptions(), await session.openOptions()];
    await press(one, 'Add a rule');
    await fill(one, 'Name', 'Almanac');
    await fill(one, 'Words of the message', 'our almanac is out');
    await clickAtOnce([one, 'Save', 'button'], [other, 'Remove: Calendar', 'button']);
    for (const options of [one, other]) {
      await expectSwitch(options, 'Almanac', true);
      await options.waitForFunction(() => !/our calendar is out/.test(document.body.innerText), { polling: 20 });
    }
  });
});

/**
 * Clicks controls of several windows in one go: none of them has heard of what the others do. Not by mouse, under which a window
 * that has heard may move what is clicked.
 */
async function clickAtOnce(...clicks: readonly (readonly [page: Page, name: string, role?: 'switch' | 'button'])[]): Promise<void> {
  const controls = await Promise.all(clicks.map(([page, name, role = 'switch']) => findControl(page, role, name)));
  // At a moment that all have agreed on: one that hears of another's click first shows what that one chose, and would take it back.
  const moment = Date.now() + TO_AGREE;
  const clickThen = (element: HTMLElement, time: number) =>
    new Promise<void>((resolve) => {
      setTimeout(() => resolve(element.click()), time - Date.now());
    });
  await Promise.all(controls.map((control) => control.evaluate(clickThen, moment)));
}
