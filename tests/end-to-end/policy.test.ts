import { expect, it } from 'vitest';
import { ITEM_VERSION, POLICY_KEY } from '../../src/settings/stored-items.ts';
import { expectSays, expectSwitch, fill, press, setSwitch, switchState } from './controls.ts';
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

  it('for all sites is what the popup names as the reason', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await stage.session().store({ [POLICY_KEY]: { version: ITEM_VERSION, everywhere: { enabled: false }, sites: {} } });
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    await expectUntouched(tab.page, original);
    const popup = await stage.session().openPopup(tab);
    await expectSays(popup, /Off on all sites/);
    await expectSays(popup, SETTLED);
    expect(await switchState(popup, 'On all sites')).toEqual({ on: false, usable: false });
  });

  it('for single sites is listed in the options, and cannot be changed there', async () => {
    const sites = { 'paper.example': { enabled: false }, 'news.example': { kinds: { login: false } } };
    await stage.session().store({
      [POLICY_KEY]: { version: ITEM_VERSION, everywhere: {}, sites },
      'site:news.example': { version: ITEM_VERSION, kinds: { donation: false } },
    });
    const options = await stage.session().openOptions();
    await expectSays(options, /news\.example\s+Off: Donation appeals\s+Set by your organization: Off: Log-in prompts/);
    await expectSays(options, /paper\.example\s+Set by your organization: Off: everything/);
    const changeable = await options.$$eval('.entry button', (buttons) => buttons.map(({ ariaLabel }) => ariaLabel));
    expect(changeable).toEqual(['Edit the choices for news.example', 'Remove the choices for news.example']);

    await fill(options, 'Add a site', 'paper.example');
    await press(options, 'Add');
    await expectSays(options, /Hide messages on paper\.example\s+Set by your organization/);
    expect(await switchState(options, 'Hide messages on paper.example')).toEqual({ on: false, usable: false });
  });

  it('is told where it has a wrong value, to the person and not to the browser’s console alone', async () => {
    await stage.session().store({ [POLICY_KEY]: { version: ITEM_VERSION, problem: 'everywhere.enabled' } });
    const options = await stage.session().openOptions();
    await expectSays(options, /was not applied, because it has a wrong value at: everywhere\.enabled\./);
    await expectSwitch(options, 'Hide messages in articles', true);
    await stage.session().store({ [POLICY_KEY]: { version: ITEM_VERSION, everywhere: {}, sites: {} } });
    await options.waitForFunction(() => !/was not applied/.test(document.body.innerText), { polling: 20 });
  });
});

inEachBrowser('What cannot be switched on a site', (stage) => {
  it('because Unnag is off everywhere says so in the options', async () => {
    await stage.session().store({ everywhere: { version: ITEM_VERSION, enabled: false } });
    const options = await stage.session().openOptions();
    await fill(options, 'Add a site', 'paper.example');
    await press(options, 'Add');
    await expectSays(options, /Hide messages on paper\.example\s+Unnag is off on all sites\. Switch it on there first\./);
    expect(await switchState(options, 'Hide messages on paper.example')).toEqual({ on: true, usable: false });
    await setSwitch(options, 'Hide messages in articles', true);
    await options.waitForFunction(() => !/Switch it on there first/.test(document.body.innerText), { polling: 20 });
    expect(await switchState(options, 'Hide messages on paper.example')).toEqual({ on: true, usable: true });
  });
});
