import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, it } from 'vitest';
import { POLICY_KEY } from '../../src/settings/stored-items.ts';
import { expectAccessible, expectNothingWrong } from './accessible.ts';
import { openLean } from './browser-session.ts';
import { clickOn } from './controls.ts';
import { expectQuiet } from './expectations.ts';
import { BUILT, inEachBrowser, inEachBrowserOfItsOwn, type OwnStage, Session } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const HERE = 'site:127.0.0.1';
const OFF = { version: 2, enabled: false };
const POLICY = { version: 2, everywhere: { enabled: true, kinds: { donation: false } }, sites: { 'paper.example': { enabled: false } } };
const NOT_SYNCHRONISED = { device: 'here', items: {}, left: 3, rulesLeft: 2, problem: '' };

/** What differs between the states of the popup, and of the options. */
const TOP = '.page';
const SITES = '.card:has(#sync-hint)';

inEachBrowser('The states of Unnag’s pages in English', (stage) => testStates(stage, () => stage.session(), 'en'));

inEachBrowserOfItsOwn('The states of Unnag’s pages in Arabic', (stage) => {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await Session.open('chromium', { language: 'ar' });
  });
  afterEach(() => session?.reset());
  afterAll(() => session?.close());
  testStates(
    stage,
    () => {
      if (!session) throw new Error('The browser is there from beforeAll on.');
      return session;
    },
    'ar',
  );
});

// What the popup and the options are most of the time is looked at in accessibility.chromium.test.ts.
function testStates(stage: OwnStage, sessionOf: () => Session, language: 'en' | 'ar'): void {
  it.each([
    ['off on the site', ARTICLE, { [HERE]: OFF }],
    ['off everywhere', ARTICLE, { everywhere: OFF }],
    ['hiding nothing, to be safe', 'too-much.html', {}],
  ])('have nothing that axe finds wrong: popup, %s', async (what, page, items) => {
    const session = sessionOf();
    await session.store(items);
    const tab = await session.openArticle(stage.address(page));
    await session.settledReport(tab);
    const popup = await session.openPopup(tab);
    await popup.waitForFunction((part) => document.querySelector(`${part} > .hint`)?.textContent !== '', { polling: 20 }, TOP);
    await expectAccessible(popup, `popup, ${what}`, TOP);
    await popup.close();
  });

  it('have nothing that axe finds wrong: popup, nothing to hide', async () => {
    const tab = await sessionOf().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const popup = await sessionOf().openPopup(tab);
    await popup.waitForSelector('.message');
    await tab.page.$$eval('[data-test="noise"], [data-test="either"]', (messages) => {
      for (const message of messages) message.remove();
    });
    await popup.waitForFunction(() => !document.querySelector('.message'), { polling: 20 });
    await expectAccessible(popup, 'popup, nothing to hide');
    await popup.close();
  });

  it('have nothing that axe finds wrong: popup, something went wrong', async () => {
    const popup = await sessionOf().opened.openExtensionPage('src/popup/popup.html?tab=none');
    await popup.waitForSelector('#alert:not([hidden])');
    await expectAccessible(popup, 'popup, alert');
    await popup.close();
  });

  it('have nothing that axe finds wrong: popup, under a policy', async () => {
    const session = sessionOf();
    await session.store({ [POLICY_KEY]: POLICY });
    const tab = await session.openArticle(stage.address(ARTICLE));
    const popup = await session.openPopup(tab);
    await popup.waitForSelector('.kind .tag:not([hidden])');
    await expectAccessible(popup, 'popup, policy');
    await popup.close();
  });

  it('have nothing that axe finds wrong: popup, over a page that was open before', async () => {
    const { browser, close } = await openLean('chromium', { language });
    try {
      const page = await browser.newPage();
      await page.goto(stage.address(ARTICLE));
      await browser.installExtension(BUILT.chromium);
      const [unnag] = [...(await browser.extensions()).values()];
      if (!unnag) throw new Error('Unnag is not installed in this browser.');
      await page.bringToFront();
      await page.triggerExtensionAction(unnag);
      const popup = await (await browser.waitForTarget((each) => each.url().endsWith('/popup.html'))).asPage();
      await popup.waitForSelector(`${TOP} > .main-button:not([hidden])`);
      await expectNothingWrong(popup, 'popup, not running', TOP);
    } finally {
      await close();
    }
  });

  it('have nothing that axe finds wrong: options, no sites', async () => {
    const options = await sessionOf().openOptions();
    await options.waitForSelector('main:not(.waiting) .kind');
    await expectAccessible(options, 'options, no sites', SITES);
    await options.close();
  });

  it('have nothing that axe finds wrong: options, under a policy, too much to synchronise, and something to undo', async () => {
    const session = sessionOf();
    const goOn = await holdExchanges(session.inside);
    try {
      await session.store({ [POLICY_KEY]: { ...POLICY, problem: 'sites' }, 'sync-state': NOT_SYNCHRONISED, [HERE]: OFF });
      const options = await session.openOptions();
      await options.waitForSelector('#sync-hint:not(:empty)');
      await clickOn(options, '[data-key="edit-127.0.0.1"]');
      await options.waitForSelector('.editor');
      await expectAccessible(options, 'options, policy and synchronisation');
      await clickOn(options, '.editor .main-button');
      await clickOn(options, `${SITES} .entry-buttons button:last-child`);
      await options.waitForSelector('.done:not(.empty) button:not([hidden])');
      await expectAccessible(options, 'options, something to undo', '#done');
      await options.close();
    } finally {
      await goOn();
    }
  });
}

/** Keeps the background from exchanging choices, which would find that there is room; answers how to let it go on. */
async function holdExchanges(inside: Page): Promise<() => Promise<void>> {
  await inside.evaluate(
    () =>
      new Promise<void>((held) => {
        const hold = () =>
          new Promise<void>((end) => {
            Object.assign(globalThis, { letExchangesGoOn: end });
            held();
          });
        navigator.locks.request('unnag-exchange', hold);
      }),
  );
  return () =>
    inside.evaluate(() => {
      const { letExchangesGoOn } = globalThis as unknown as { letExchangesGoOn: () => void };
      letExchangesGoOn();
    });
}
