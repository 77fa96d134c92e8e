import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { expectSays, expectSwitch } from './controls.ts';
import { expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';
const INVITATION = 'Invitation to comment';

inEachBrowser('By keyboard alone', (stage) => {
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

  it('the options add, change and remove a site, and take that back', async () => {
    const options = await stage.session().openOptions();
    await expectSays(options, /Sites with their own choices/);
    await tabTo(options, 'Add a site');
    await options.keyboard.type('example.com');
    await options.keyboard.press('Enter');
    await hasKeyboard(options, 'example.com');
    await tabTo(options, 'Hide messages on example.com');
    await options.keyboard.press(' ');
    await expectSwitch(options, 'Hide messages on example.com', false);
    await tabTo(options, 'Done', 'back');
    await options.keyboard.press('Enter');
    await hasKeyboard(options, 'Edit the choices for example.com');
    await tabTo(options, 'Remove the choices for example.com');
    await options.keyboard.press('Enter');
    await expectSays(options, /example\.com now follows/);
    await tabTo(options, 'Undo');
    await options.keyboard.press('Enter');
    await expectSays(options, /Everything is as before/);
    await expectSays(options, /example\.com\s+Off: everything/);
  });
});

/** Presses the tabulator until the keyboard is at the control with this name, and checks that one sees where it is on the way. */
async function tabTo(page: Page, name: string, way: 'forward' | 'back' = 'forward'): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed < 150; pressed++) {
    if (way === 'back') await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (way === 'back') await page.keyboard.up('Shift');
    const { name: reached, isMarked } = await keyboardAt(page);
    if (reached === '') continue;
    expect(isMarked, `one sees that the keyboard is at “${reached}”`).toBe(true);
    if (reached.startsWith(name)) return;
    passed.push(reached);
  }
  throw new Error(`The keyboard does not come to “${name}”, only to ${[...new Set(passed)].join(' | ')}.`);
}

async function hasKeyboard(page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await keyboardAt(page)).name, { timeout: 10_000 }).toMatch(name);
}

/** Which control has the keyboard, by its name; and whether that can be seen. */
function keyboardAt(page: Page): Promise<{ name: string; isMarked: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body) return { name: '', isMarked: true };
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
    const written = labels.map((label) => label.textContent).join(' ') || at.textContent;
    const outlined = [at, at.nextElementSibling].some((element) => element && getComputedStyle(element).outlineStyle !== 'none');
    return { name: (at.ariaLabel ?? written ?? '').replace(/\s+/g, ' ').trim(), isMarked: outlined };
  });
}
