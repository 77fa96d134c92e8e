import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasKeyboard, inEachBrowserByKeyboard, pressAt, tabTo } from './by-keyboard.ts';
import { expectSays, expectSwitch } from './controls.ts';

const RULE = { id: 'tides', title: 'Tides', kind: 'subscription', tells: { by: 'words', pattern: 'our tide table is out' } };
const LIST = { format: 'unnag-rules', version: 1, title: 'Tidewater list', rules: [RULE] };
const CHOICES = { format: 'unnag-settings', version: 2, everywhere: { kinds: { login: false } } };

inEachBrowserByKeyboard('By keyboard alone', (stage) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-keyboard-'));
    await writeFile(join(folder, 'list.json'), JSON.stringify(LIST));
    await writeFile(join(folder, 'choices.json'), JSON.stringify(CHOICES));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

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

  it('the options switch kinds and rules, and choose what becomes of a kind', async () => {
    const options = await stage.session().openOptions();
    await expectSays(options, /Sites with their own choices/);
    await pressAt(options, 'Hide messages in articles', ' ');
    await expectSwitch(options, 'Hide messages in articles', false);
    await options.keyboard.press(' ');
    await expectSwitch(options, 'Hide messages in articles', true);
    await pressAt(options, 'Donation appeals', ' ');
    await expectSwitch(options, 'Donation appeals', false);
    await pressAt(options, 'Rules: Donation appeals', 'Enter');
    await tabTo(options, 'When found: Donation appeals');
    await options.keyboard.type('Dim');
    await expectSwitch(options, 'Donation prompt', false);
    await pressAt(options, 'Donation prompt', ' ');
    await expectSwitch(options, 'Donation prompt', true);
    await pressAt(options, 'Examples: Donation prompt', 'Enter');
    await expectSays(options, /Is hidden\s+\S/);
    const chosen = { version: 2, kinds: { donation: false }, rules: { 'donation.donate': true }, modes: { donation: 'dim' } };
    await expect.poll(async () => (await stage.session().stored()).everywhere, { timeout: 10_000 }).toEqual(chosen);
  });

  it('the options add, change and remove a rule, and take that back', async () => {
    const options = await stage.session().openOptions();
    await expectSays(options, /Your rules/);
    await pressAt(options, 'Add a rule', 'Enter');
    await hasKeyboard(options, 'Name');
    await options.keyboard.type('Almanac');
    await tabTo(options, 'Words of the message');
    await options.keyboard.type('our almanac is out');
    await pressAt(options, 'Save', 'Enter');
    await expectSays(options, /Saved: “Almanac”/);
    await expectSwitch(options, 'Almanac', true); // it says so before the list is drawn anew
    await pressAt(options, 'Edit the rule “Almanac”', 'Enter', 'back');
    await hasKeyboard(options, 'Name');
    await tabTo(options, 'Form', 'back');
    await options.keyboard.press('ArrowRight');
    await tabTo(options, 'The rule as text');
    await tabTo(options, 'Cancel');
    await options.keyboard.press('Enter');
    await hasKeyboard(options, 'Edit the rule “Almanac”');
    await pressAt(options, 'Remove: Almanac', 'Enter');
    await expectSays(options, /Removed: “Almanac”/);
    await pressAt(options, 'Undo', 'Enter');
    await expectSwitch(options, 'Almanac', true);
  });

  it('the options add a list, switch it off and remove it, and say what is wrong with an address', async () => {
    const options = await stage.session().openOptions();
    await expectSays(options, /Rule lists/);
    await tabTo(options, 'Address of a list');
    await options.keyboard.type('nonsense');
    await options.keyboard.press('Enter');
    await expectSays(options, /“nonsense” is not the address of a list/);
    await chooseFile(options, 'Import a list', '#list-file', join(folder, 'list.json'));
    await expectSwitch(options, 'Tidewater list', true);
    await tabTo(options, 'Tidewater list', 'back');
    await options.keyboard.press(' ');
    await expectSwitch(options, 'Tidewater list', false);
    await pressAt(options, 'Remove: Tidewater list', 'Enter');
    await expectSays(options, /Removed: “Tidewater list”/);
  });

  it('the options change how Unnag looks, import, reset, and take that back', async () => {
    const options = await stage.session().openOptions();
    await expectSays(options, /Appearance/);
    await tabTo(options, 'Like the system');
    await options.keyboard.press('ArrowRight');
    await options.waitForFunction(() => document.documentElement.dataset.theme === 'light', { polling: 20 });
    await pressAt(options, 'Show the count on the toolbar button', ' ');
    await expectSwitch(options, 'Show the count on the toolbar button', false);
    await chooseFile(options, 'Import …', '#import-file', join(folder, 'choices.json'));
    await expectSays(options, /Imported from “choices\.json”/);
    await expectSwitch(options, 'Log-in prompts', false);
    await pressAt(options, 'Reset all', 'Enter');
    await expectSays(options, /All your choices are forgotten/);
    await expectSwitch(options, 'Log-in prompts', true);
    await pressAt(options, 'Undo', 'Enter', 'back');
    await expectSwitch(options, 'Log-in prompts', false);
  });
});

/** Has the browser's window for files asked for by keyboard, and gives it a file: no test sees that window. */
async function chooseFile(page: Page, name: string, field: string, file: string): Promise<void> {
  const picker = await page.$(`input${field}` as 'input');
  if (!picker) throw new Error(`There is no ${field}.`);
  const isAsked = picker.evaluate(
    (input) =>
      new Promise<void>((asked) =>
        input.addEventListener(
          'click',
          (event) => {
            event.preventDefault();
            asked();
          },
          { once: true },
        ),
      ),
  );
  await pressAt(page, name, 'Enter');
  await isAsked;
  await picker.uploadFile(file);
}
