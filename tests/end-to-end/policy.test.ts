import { expect, it } from 'vitest';
import { ITEM_VERSION, POLICY_KEY } from '../../src/settings/stored-items.ts';
import { expectSays, switchState } from './controls.ts';
import { expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';
const SETTLED = /Set by your organization/;

// Browsers take policies from their administrators alone; the tests put one where the background puts its copy.
inEachBrowser('What an organization has set', (stage) => {
  it('holds on pages, and can be seen but not changed in popup and options', async () => {
    await stage.session().store({ [POLICY_KEY]: { version: ITEM_VERSION, everywhere: { kinds: { 'comment-prompt': false } }, sites: {} } });
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    await expectSeen(tab.page, [REPLY]);

    const popup = await stage.session().openPopup(tab);
    expect(await switchState(popup, 'Comment prompts')).toEqual({ on: false, usable: false });
    expect(await switchState(popup, 'Ad labels')).toEqual({ on: true, usable: true });
    await expectSays(popup, /Comment prompts\s+0 of \d+ on\s+Set by your organization/);

    const options = await stage.session().openOptions();
    await expectSays(options, /Your organization has set some of these\./);
    await expectSays(options, SETTLED);
    expect(await switchState(options, 'Comment prompts')).toEqual({ on: false, usable: false });
    expect(await switchState(options, 'Ad labels')).toEqual({ on: true, usable: true });
  });

  it('holds for a site, until it is taken back', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await stage.session().store({ [POLICY_KEY]: { version: ITEM_VERSION, everywhere: {}, sites: { '127.0.0.1': { enabled: false } } } });
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    const popup = await stage.session().openPopup(tab);
    await expectSays(popup, SETTLED);
    await expectUntouched(tab.page, original);
    expect(await switchState(popup, 'On this site')).toEqual({ on: false, usable: false });

    await stage.session().store({ [POLICY_KEY]: { version: ITEM_VERSION, everywhere: {}, sites: {} } });
    await expectQuiet(tab.page);
  });
});
