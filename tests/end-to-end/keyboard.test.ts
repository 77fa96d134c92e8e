import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hasKeyboard, inEachBrowserByKeyboard, pressAt, tabTo } from './by-keyboard.ts';
import { expectSays, expectSwitch } from './controls.ts';
import { becomesEmpty, expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { optionsOpened } from './options-opened.ts';
import { openReport } from './report-drafts.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';
const INVITATION = 'Invitation to comment';

inEachBrowserByKeyboard('By keyboard alone', (stage) => {
  it('the popup does all that it does by mouse', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page, id } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    const popup = await stage.session().openPopup({ page, id });
    await expectSays(popup, /messages hidden/);

    await tabTo(popup, 'On this site');
    await popup.keyboard.press(' ');
    await expectUntouched(page, original);
    await expectSwitch(popup, 'On this site', false);
    await popup.keyboard.press(' ');
    await expectQuiet(page);

    await tabTo(popup, `Show this message (${INVITATION})`);
    await popup.keyboard.press('Enter');
    await expectSeen(page, [REPLY]);
    // The list was made anew meanwhile; the keyboard is still at its message.
    await hasKeyboard(popup, `Hide again (${INVITATION})`);
    await popup.keyboard.press('Enter');
    await expectQuiet(page);
    await hasKeyboard(popup, `Show this message (${INVITATION})`);

    await tabTo(popup, `Why? ${INVITATION}`);
    await popup.keyboard.press('Enter');
    await tabTo(popup, `Never hide this here (${INVITATION})`);
    await popup.keyboard.press('Enter');
    await expectSeen(page, [REPLY]);
    await expectSays(popup, /never hidden on 127\.0\.0\.1 again/);
    await tabTo(popup, 'Undo');
    await popup.keyboard.press('Enter');
    await expectQuiet(page);

    await tabTo(popup, 'Rules: Comment prompts');
    await popup.keyboard.press('Enter');
    await tabTo(popup, INVITATION);
    await popup.keyboard.press(' ');
    await expectSeen(page, [REPLY]);
  });

  it('the popup chooses for all sites, dims a kind, goes to a place, and shows all', async () => {
    const { page, id } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    const popup = await stage.session().openPopup({ page, id });
    await expectSays(popup, /messages hidden/);

    await pressAt(popup, 'Show the place: Leave a Reply', 'Enter');
    const isMarked = () => page.evaluate(() => document.querySelector('[data-unnag]:empty') !== null);
    expect(await becomesEmpty(async () => ((await isMarked()) ? [] : ['not marked']))).toEqual([]);

    await pressAt(popup, 'Something is wrongly hidden', 'Enter');
    await pressAt(popup, `This one is wrongly hidden (${INVITATION})`, 'Enter', 'back');
    await expectSeen(page, [REPLY]);
    await pressAt(popup, 'Undo', 'Enter');
    await expectQuiet(page);

    await pressAt(popup, 'Show all', 'Enter');
    await expectSays(popup, /\b0 messages hidden/);
    await hasKeyboard(popup, 'Hide all again');
    await popup.keyboard.press('Enter');
    await expectQuiet(page);

    await tabTo(popup, '127.0.0.1');
    await popup.keyboard.press('ArrowRight');
    await hasKeyboard(popup, 'All sites');
    await pressAt(popup, 'Rules: Comment prompts', 'Enter');
    await tabTo(popup, 'When found: Comment prompts');
    await popup.keyboard.type('Dim');
    await expectSeen(page, [REPLY]);
    const everywhere = async () => (await stage.session().stored()).everywhere;
    await expect.poll(everywhere, { timeout: 10_000 }).toEqual({ version: 2, modes: { 'comment-prompt': 'dim' } });
  });

  it('the introduction leads to the options', async () => {
    const introduction = await stage.session().opened.openExtensionPage('src/welcome/welcome.html');
    const before = await optionsOpened(stage);
    await pressAt(introduction, 'Options', 'Enter');
    expect(await becomesEmpty(async () => ((await optionsOpened(stage)) === before + 1 ? [] : ['no options']))).toEqual([]);
  });

  it('a report is changed and copied', async () => {
    const draft = { kind: 'missed', site: 'paper.example', path: '/tides', query: '', text: 'Never miss the tide', outline: '' };
    const report = await openReport(stage.session(), { ...draft, language: 'en', rule: '', reasons: [] });
    await expectSays(report, /Report a missed message/);
    await pressAt(report, 'Page on the site', ' ');
    await expectSwitch(report, 'Page on the site', false);
    await tabTo(report, 'What else should be known'); // its switch
    await tabTo(report, 'What else should be known');
    await report.keyboard.type('On every page.');
    await tabTo(report, 'Open the form');
    const copied = await heardCopy(report);
    await pressAt(report, 'Copy', 'Enter');
    await expectSays(report, /The report is copied\./);
    expect(await copied()).toMatch(/paper\.example.*On every page\./s);
    expect(await copied()).not.toContain('/tides');
  });
});

/** Hears what a page copies: the person's clipboard is none of the tests' business. */
async function heardCopy(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text });
  });
  return () => page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
}
