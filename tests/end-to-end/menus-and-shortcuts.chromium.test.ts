import { expect, it } from 'vitest';
import { POLICY_KEY } from '../../src/settings/stored-items.ts';
import type { Tab } from '../../tools/browsers/tabs.ts';
import { expectSays, switchState } from './controls.ts';
import { becomesEmpty, expectQuiet } from './expectations.ts';
import { seen, surveyPage } from './page-survey.ts';
import { clickIn, expectGone, expectSaysIn, layerOf, turnToUnnag } from './picking.ts';
import { inEachBrowser } from './session.ts';

/** What the browser tells the background of; events can be told by hand there. */
interface BackgroundApi {
  readonly tabs: { get(id: number): Promise<object> };
  readonly commands: { readonly onCommand: { dispatch(command: string, tab: object): void } };
  readonly contextMenus: {
    readonly onClicked: { dispatch(click: object, tab: object): void };
    update(id: string, changes: object): Promise<void>;
  };
}

type Way = 'menu' | 'shortcut';

// Neither menus nor shortcuts can be used through automation; only Chromium lets a test tell their events.
inEachBrowser('Menus and shortcuts', (stage) => {
  it.each<Way>(['menu', 'shortcut'])('switch Unnag off and on for the site, and show all messages and hide them again: %s', async (way) => {
    const tab = await stage.session().openArticle(stage.address('own-paragraphs.html'));
    await expectQuiet(tab.page);
    const all = Number(await tab.page.evaluate(() => document.querySelectorAll('[data-test="noise"]').length));

    await use(way, 'toggle-site', tab);
    await expectShown(tab, all);
    expect((await stage.session().stored())['site:127.0.0.1']).toEqual({ version: 2, enabled: false });
    await use(way, 'toggle-site', tab);
    await expectQuiet(tab.page);

    await use(way, 'show-all', tab);
    await expectShown(tab, all);
    await use(way, 'show-all', tab);
    await expectQuiet(tab.page);
  });

  it.each([
    ['it is off everywhere', { everywhere: { version: 2, enabled: false } }, /Off on all sites/],
    [
      'the organization has it off',
      { [POLICY_KEY]: { version: 2, everywhere: { enabled: false }, sites: {} } },
      /Set by your organization/,
    ],
  ])('do not switch Unnag for the site where %s: the popup opens and says so', async (_, items, words) => {
    const session = stage.session();
    await session.store(items);
    const tab = await session.openArticle(stage.address('own-paragraphs.html'));
    await tab.page.bringToFront();
    await use('shortcut', 'toggle-site', tab);
    // The browser's own popup, not one in a window of an earlier test, which names its tab.
    const target = await session.opened.browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
    const popup = await target.asPage();
    await expectSays(popup, words);
    expect((await switchState(popup, 'On this site')).usable).toBe(false);
    expect(await session.stored()).not.toHaveProperty(['site:127.0.0.1']);
    await popup.close();
  });

  it.each<Way>(['menu', 'shortcut'])('begin at what is selected, to hide what is like it: %s', async (way) => {
    const tab = await stage.session().openArticle(stage.address('missed.html'));
    await tab.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.q7-in p') ?? document.body));
    // The browser allows the picker where the person has turned to Unnag; what is told by hand here does not count for it.
    await turnToUnnag(stage.session(), tab);
    await use(way, 'pick', tab);
    const layer = await layerOf(tab.page);
    await expectSaysIn(layer, /^Our walking maps are back in print · Fold one into your coat before the weather turns\./);
    await clickIn(layer, 'Choose');
    await expectSaysIn(layer, /Told by these words .*Messages on this page that it hides: 1/);
    await clickIn(layer, 'Save');
    await expectGone(tab.page);
    await expectQuiet(tab.page);
  });

  it('has its entries in the menus', async () => {
    const failure = await (await background()).evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: BackgroundApi };
      // Only what is there can be changed.
      return Promise.all(['toggle-site', 'show-all', 'pick'].map((id) => chrome.contextMenus.update(id, { visible: true }))).then(
        () => '',
        String,
      );
    });
    expect(failure).toBe('');
  });

  async function use(way: Way, wish: string, tab: Tab): Promise<void> {
    const tell = async (by: Way, what: string, tabId: number): Promise<void> => {
      const { chrome } = globalThis as unknown as { chrome: BackgroundApi };
      const { tabs, commands, contextMenus } = chrome;
      if (by === 'menu') contextMenus.onClicked.dispatch({ menuItemId: what }, await tabs.get(tabId));
      else commands.onCommand.dispatch(what, await tabs.get(tabId));
    };
    await (await background()).evaluate(tell, way, wish, tab.id);
  }

  async function background() {
    const target = await stage.session().opened.browser.waitForTarget((each) => each.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('The background does not run.');
    return worker;
  }
});

async function expectShown(tab: Tab, wanted: number): Promise<void> {
  const shown = async () => seen(await surveyPage(tab.page), 'noise').length;
  await becomesEmpty(async () => ((await shown()) === wanted ? [] : ['hidden']));
  expect(await shown()).toBe(wanted);
}
