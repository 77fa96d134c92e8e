import { expect, it } from 'vitest';
import { expectSays, expectSwitch, findControl, setSwitch } from './controls.ts';
import { expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';
import { emptyStorage, fillStorage } from './storage-that-fails.ts';

const ARTICLE = 'own-paragraphs.html';
const LONGEST = 180_000; // ms; ten megabytes are written, and told to every page
const OTHER = { version: 2, enabled: false };

// Firefox's own limit depends on the disk.
inEachBrowser('Storage that is full', (stage) => {
  it('is told with what to do; what was chosen before stays, and works again when there is room', { timeout: LONGEST }, async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await session.store({ 'site:other.example': OTHER });
    // Before they are opened: the browser tells every page of all that is written, and they would be busy with it for long.
    await fillStorage(session.inside, 'local', 1_000_000);
    const tab = await session.openArticle(stage.address(ARTICLE));
    const popup = await session.openPopup(tab);
    const options = await session.openOptions();
    await expectSwitch(popup, 'On this site', true);
    await (await findControl(popup, 'switch', 'On this site')).click();
    await expectSays(popup, /its storage in this browser is full\. Nothing has changed\. Remove a rule list that you do not need/);
    await expectSwitch(popup, 'On this site', true);
    await (await findControl(options, 'switch', 'Comment prompts')).click();
    await expectSays(options, /its storage in this browser is full/);
    await expectSwitch(options, 'Comment prompts', true);
    await expectQuiet(tab.page);
    expect((await session.stored())['site:other.example']).toEqual(OTHER);

    await emptyStorage(session.inside, 'local', '^ballast-');
    await setSwitch(popup, 'On this site', false);
    await expectUntouched(tab.page, original);
  });
});
