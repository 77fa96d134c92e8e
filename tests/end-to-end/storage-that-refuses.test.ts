import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APPEARANCE_KEY } from '../../src/settings/appearance.ts';
import { importFile } from './backup.ts';
import { expectSays, expectSwitch, findControl, press, setSwitch } from './controls.ts';
import { expectInSight, expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';
import { emptyStorage, failStorage, fillStorage, mendStorage } from './storage-that-fails.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';
const SITE = 'site:127.0.0.1';
const OTHER = { version: 2, enabled: false };
const DARK = { theme: 'dark', badge: true };
const RULE = { id: 'personal.1', title: 'Almanac', kind: 'donation', tells: { by: 'words', pattern: 'our almanac' } };

inEachBrowser('Storage that refuses', (stage) => {
  it('is told in the popup in a sentence, and the switch shows what holds; afterwards it works', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await session.store({ 'site:other.example': OTHER });
    const tab = await session.openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const popup = await session.openPopup(tab);
    await popup.setViewport({ width: 360, height: 600 });
    await expectSwitch(popup, 'On this site', true);

    await failStorage(popup, 'writing', 'the disk has a scratch');
    await (await findControl(popup, 'switch', 'On this site')).click();
    await expectSays(popup, /could not save your choice, so nothing has changed\. Please try again.*the disk has a scratch/);
    await expectSwitch(popup, 'On this site', true);
    await expectQuiet(tab.page);
    expect(await session.stored()).not.toHaveProperty([SITE]);

    await mendStorage(popup);
    await failStorage(popup, 'everything', 'the disk is gone');
    await (await findControl(popup, 'switch', 'On this site')).click();
    await expectSays(popup, /the disk is gone/);
    await expectSwitch(popup, 'On this site', true);

    // However far down the person is.
    await mendStorage(popup);
    await failStorage(popup, 'writing', 'the disk has a crack');
    const last = await findControl(popup, 'switch', 'Share tools');
    for (const block of ['end', 'start'] as const) {
      await last.evaluate((control, wanted) => {
        control.focus();
        control.scrollIntoView({ block: wanted });
      }, block);
      await popup.keyboard.press(' ');
      await expectSays(popup, /the disk has a crack/);
      await expectInSight(popup, '#alert');
    }

    await mendStorage(popup);
    await setSwitch(popup, 'On this site', false);
    await expectUntouched(tab.page, original);
    expect((await session.stored())['site:other.example']).toEqual(OTHER);
  });

  it('is told in the options, and no switch stays where only a click put it', async () => {
    const session = stage.session();
    const { page } = await session.openArticle(stage.address(ARTICLE));
    const options = await session.openOptions();
    await expectSwitch(options, 'Comment prompts', true);

    for (const failing of ['writing', 'everything'] as const) {
      await failStorage(options, failing, `no ${failing} today`);
      await (await findControl(options, 'switch', 'Comment prompts')).click();
      await expectSays(options, new RegExp(`no ${failing} today`));
      await expectSwitch(options, 'Comment prompts', true);
      await mendStorage(options);
    }
    await expectQuiet(page);
    await setSwitch(options, 'Comment prompts', false);
    await expectSeen(page, [REPLY]);
    // The switch shows at once what is still being saved.
    await expect.poll(() => options.evaluate(() => document.querySelector('[role="alert"]')?.textContent), { timeout: 20_000 }).toBe('');
  });

  it('in the middle of an import: everything is as before, as the options say', async () => {
    const session = stage.session();
    await session.store({ everywhere: { version: 2, kinds: { login: false } }, 'site:other.example': OTHER, [APPEARANCE_KEY]: DARK });
    const options = await session.openOptions();
    await expectSwitch(options, 'Log-in prompts', false);
    const before = await session.stored();
    const folder = await mkdtemp(join(tmpdir(), 'unnag-import-'));
    const file = { format: 'unnag-settings', version: 2, sites: { 'a.example': { enabled: false } }, rules: [RULE] };
    await failStorage(options, 'the second write', 'the disk has a scratch');
    await importFile(options, join(folder, 'choices.json'), JSON.stringify(file));
    await expectSays(options, /nothing has changed.*the disk has a scratch/);
    // What is exchanged with other devices, and made of the rules, follows in its own time.
    const asBefore = async () => ({ ...(await session.stored()), 'sync-state': before['sync-state'] });
    await expect.poll(asBefore, { timeout: 20_000 }).toEqual(before);

    await mendStorage(options);
    await importFile(options, join(folder, 'choices.json'), JSON.stringify(file));
    await expectSays(options, /Imported from “choices\.json”/);
    await press(options, 'Undo');
    await expectSays(options, /Everything is as before/);
    await expectSwitch(options, 'Log-in prompts', false);
    await rm(folder, { recursive: true });
  });

  it('cannot even be read: the options show no switches that would be wrong, and say what to do', async () => {
    const session = stage.session();
    await session.store({ everywhere: { version: 2, enabled: false } });
    const options = await session.openOptions();
    await expectSwitch(options, 'Hide messages in articles', false);
    await failStorage(options, 'everything', 'nothing is there');
    // Somebody else changes something.
    await session.store({ everywhere: { version: 2, kinds: { login: false } } });
    await expectSays(options, /could not load your settings.*restart the browser.*nothing is there/);
    await expectSwitch(options, 'Hide messages in articles', false);
    await mendStorage(options);
    await setSwitch(options, 'Comment prompts', false);
    await expectSwitch(options, 'Hide messages in articles', true);
    const everywhere = async (): Promise<unknown> => (await session.stored()).everywhere;
    await expect.poll(everywhere, { timeout: 20_000 }).toEqual({ version: 2, kinds: { login: false, 'comment-prompt': false } });
  });

  it('is the synchronized one, which is full: choices hold here, which is told, and are shared when there is room', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await emptyStorage(session.inside, 'sync', '.');
    await fillStorage(session.inside, 'sync', 8000);
    const tab = await session.openArticle(stage.address(ARTICLE));
    const popup = await session.openPopup(tab);
    await setSwitch(popup, 'On this site', false);
    await expectUntouched(tab.page, original);
    const options = await session.openOptions();
    await expectSays(options, /The browser does not synchronize your choices, so they stay on this device\. It says: \S/);
    expect(await session.shared()).not.toHaveProperty([SITE]);

    await emptyStorage(session.inside, 'sync', '^ballast-');
    await setSwitch(options, 'Comment prompts', false);
    await expect
      .poll(() => session.shared(), { timeout: 20_000 })
      .toMatchObject({
        [SITE]: { enabled: false },
        everywhere: { kinds: { 'comment-prompt': false } },
      });
    await options.waitForFunction(() => document.querySelector('#sync-hint')?.textContent === '', { polling: 20 });
  });
});
