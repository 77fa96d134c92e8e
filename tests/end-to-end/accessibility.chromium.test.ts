import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { KEPT_ASIDE_PREFIX } from '../../src/settings/stored-items.ts';
import { expectAccessible, expectMoreContrast, openAll } from './accessible.ts';
import { clickOn } from './controls.ts';
import { expectQuiet } from './expectations.ts';
import { openReport } from './report-drafts.ts';
import { inEachBrowser, inEachBrowserOfItsOwn, type OwnStage, Session } from './session.ts';

const RULE = { title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our (almanac|calendar) is out' } };
const STORED = {
  'site:paper.example': { version: 2, enabled: false },
  'site:127.0.0.1': { version: 2, modes: { donation: 'dim' }, kept: ['abc Read us in print'] },
  [`${KEPT_ASIDE_PREFIX}everywhere`]: { at: '2026-01-02T03:04:05.000Z', reason: 'It is not a set of choices.', value: 'cat' },
  'rule:personal.1': { version: 1, at: 1, rule: { ...RULE, id: 'personal.1' } },
  'list:a': {
    version: 1,
    id: 'a',
    title: 'Tidewater list',
    on: true,
    from: { url: 'https://lists.example/rules.json' },
    rules: [{ ...RULE, id: 'list.a.1' }],
    updated: 1,
    checked: 1,
    problem: 'The site answered with the code 404.',
  },
};
const MISSED = {
  kind: 'missed',
  site: 'paper.example',
  path: '/2024/05/islands-wait-for-a-timetable',
  query: '?page=2',
  text: 'Never miss the tide again',
  outline: '<main>\n  <p class="newsletter-box with-a-long-name and-another-long-name" reported>[25]</p>\n</main>',
  language: 'en-GB',
  rule: '',
  reasons: [],
} as const;
const TOO_LONG = { ...MISSED, text: '長い文章です。'.repeat(200) };

inEachBrowser('Unnag’s pages in English', (stage) => testPages(stage, () => stage.session(), 'ltr'));

inEachBrowserOfItsOwn('Unnag’s pages in Arabic', (stage) => {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await Session.open('chromium', { language: 'ar' });
  });
  afterEach(() => session?.reset());
  afterAll(() => session?.close());
  testPages(
    stage,
    () => {
      if (!session) throw new Error('The browser is there from beforeAll on.');
      return session;
    },
    'rtl',
  );
});

function testPages(stage: OwnStage, sessionOf: () => Session, direction: 'ltr' | 'rtl'): void {
  it('have nothing that axe finds wrong, light and dark, and fit a narrow window', { timeout: 240_000 }, async () => {
    const session = sessionOf();
    await session.store(STORED);
    const open = async (opening: Promise<Page>): Promise<Page> => {
      const page = await opening;
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      return page;
    };
    const done = async (page: Page): Promise<void> => {
      await page.emulateMediaFeatures([]);
      await page.setViewport(size);
      await session.leave(page);
    };

    const article = await session.openArticle(stage.address('own-paragraphs.html'));
    await expectQuiet(article.page);
    const popup = await open(session.openPopup(article));
    const size = popup.viewport();
    await popup.waitForSelector('.message');
    await expectAccessible(popup, 'popup');
    await openAll(popup);
    await expectAccessible(popup, 'popup, all open');
    await expectMoreContrast(popup, 'popup');
    await clickOn(popup, '.messages-card > .row .quiet');
    await popup.waitForSelector('.message .main-button');
    await expectAccessible(popup, 'popup, asking');
    // By keyboard: after the window has become narrow, the long list may still move under the mouse.
    await popup.focus('.message .main-button');
    await popup.keyboard.press('Enter');
    await popup.waitForFunction(() => !document.querySelector('.done.empty'), { polling: 20 });
    await expectAccessible(popup, 'popup, done');
    await done(popup);

    const home = await session.openArticle(stage.address('home.html'));
    const noArticle = await open(session.openPopup(home));
    await noArticle.waitForFunction(() => document.querySelector('.page .hint')?.textContent !== '', { polling: 20 });
    await expectAccessible(noArticle, 'popup, no article');
    await done(noArticle);

    const nowhere = await open(session.openPopup(await session.openEmptyTab()));
    await nowhere.waitForFunction(() => document.querySelector('.page .hint')?.textContent !== '', { polling: 20 });
    await expectAccessible(nowhere, 'popup, no page');
    await done(nowhere);

    const options = await open(session.openOptions());
    await options.waitForSelector('.entry');
    await expectAccessible(options, 'options');
    await clickOn(options, '[data-key="edit-127.0.0.1"]');
    await options.waitForSelector('.editor');
    await options.type('form input', 'nonsense');
    await options.keyboard.press('Enter');
    await options.waitForSelector('#alert:not([hidden])');
    await openAll(options);
    await expectAccessible(options, 'options, all open');
    await expectMoreContrast(options, 'options');
    await clickOn(options, '[data-key="edit-personal.1"]');
    await options.waitForSelector('.rule-editor');
    await expectAccessible(options, 'options, a rule as a form', '.rule-editor');
    await options.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[name="rule-view"]')].at(-1)?.click());
    await options.waitForSelector('.rule-text', { visible: true });
    await options.type('.rule-text', '\nmood: good');
    await clickOn(options, '.rule-editor [type="submit"]');
    await options.waitForSelector('.rule-editor .mistake:not(:empty)');
    await expectAccessible(options, 'options, a rule as text, with a mistake', '.rule-editor');
    await done(options);

    const welcome = await open(session.opened.openExtensionPage('src/welcome/welcome.html'));
    await expectAccessible(welcome, 'introduction');
    await expectMoreContrast(welcome, 'introduction');
    await done(welcome);

    for (const draft of [MISSED, { ...MISSED, kind: 'wrong', rule: 'newsletter.sign-up', reasons: ['belongs to a form'] }, TOO_LONG]) {
      const report = await open(openReport(session, draft));
      await report.waitForSelector('.preview');
      await clickOn(report, '.part:nth-of-type(3) [role="switch"]');
      await expectAccessible(report, `report, ${draft.kind}, ${draft.text.length} characters`);
      await done(report);
    }
    for (const [what, search] of [
      ['none', ''],
      ['malformed', '?draft=9-9'],
    ]) {
      await session.storeForSession({ 'report-draft:9-9': { kind: 'missed' } });
      const report = await open(session.opened.openExtensionPage(`src/report/report.html${search}`));
      await report.waitForSelector('.alert:not([hidden]), .card');
      await expectAccessible(report, `report, ${what}`);
      await done(report);
    }
  });

  it('has touch targets of 44 pixels on a phone', async () => {
    const session = sessionOf();
    const article = await session.openArticle(stage.address('own-paragraphs.html'));
    await expectQuiet(article.page);
    const popup = await session.openPopup(article);
    await popup.waitForSelector('.message');
    await popup.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    await popup.waitForFunction(() => matchMedia('(pointer: coarse)').matches, { polling: 20 });
    await openAll(popup);
    expect(await smallTargets(popup)).toEqual([]);

    const report = await openReport(session, MISSED);
    await report.waitForSelector('.preview');
    await report.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    await report.waitForFunction(() => matchMedia('(pointer: coarse)').matches, { polling: 20 });
    expect(await smallTargets(report)).toEqual([]);
  });
}

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'button, a.main-button, a.quiet, input[type="text"], textarea, summary, select, .switch, .segments label',
      ),
    ]
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
      .map((target) => `${target.outerHTML.slice(0, 80)}: ${target.getBoundingClientRect().height}`),
  );
}
