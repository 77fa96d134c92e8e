import { expect, it } from 'vitest';
import { COMMON_WORDS_KEY, lexiconKey } from '../../src/languages/stored-lexicons.ts';
import { APPEARANCE_KEY } from '../../src/settings/appearance.ts';
import { SYNC_STATE_KEY } from '../../src/settings/shared-items.ts';
import { POLICY_KEY } from '../../src/settings/stored-items.ts';
import { expectSays, expectSwitch, press, setSwitch } from './controls.ts';
import { becomesEmpty, expectAllElseSeen, expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { collectFaults } from './faults.ts';
import { hasArrived } from './page-survey.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const RULE = { id: 'personal.1', title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our almanac is out' } };
const DAMAGED = {
  everywhere: ['rubbish'],
  'site:127.0.0.1': { version: 2, enabled: 'perhaps' },
  'site:': 7,
  'site:__proto__': { version: 99, mood: 'cat' },
  'rule:personal.1': { version: 1, at: 1, rule: { ...RULE, kind: 'weather' } },
  'list:tides': { version: 1, title: 'Tides', rules: 'none' },
  'compiled-rules': 'rubbish',
  'compiled-rules:127.0.0.1': { rules: 7, table: null },
  [APPEARANCE_KEY]: 'purple',
  [POLICY_KEY]: { version: 2, everywhere: 7 },
  [SYNC_STATE_KEY]: [],
};

inEachBrowser('Damaged storage', (stage) => {
  it('leaves pages to the defaults, and the options name all that was set aside', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await session.store({ ...DAMAGED, 'site:fine.example': { version: 2, enabled: false } });
    const tab = await session.takeTab();
    const faults = await collectFaults(stage.kind, tab.page);
    await tab.page.goto(stage.address(ARTICLE));
    await tab.page.waitForFunction(hasArrived, { polling: 20 });
    await expectQuiet(tab.page);
    await expectAllElseSeen(tab.page, original);
    expect(faults()).toEqual([]);

    const options = await session.openOptions();
    for (const name of [
      /Choices for all sites/,
      /Choices for 127\.0\.0\.1/,
      /Choices for __proto__/,
      /The rule “Almanac”/,
      /The list “Tides”/,
    ]) {
      await expectSays(options, name);
    }
    await expectSays(options, /A newer Unnag wrote it \(version 99/);
    await expectSays(options, /fine\.example\s+Off: everything/);
    expect(await options.evaluate(() => document.querySelector('[role="alert"]')?.textContent)).toBe('');
    const kept = Object.values(await session.stored()).filter((item) => JSON.stringify(item ?? '').includes('"reason"'));
    for (const key of ['everywhere', 'site:127.0.0.1', 'site:', 'site:__proto__', 'rule:personal.1', 'list:tides'] as const) {
      expect(kept).toContainEqual(expect.objectContaining({ from: key, value: DAMAGED[key] }));
    }
    await press(options, 'Discard: The list “Tides”');
    await expectSays(options, /The rule “Almanac”/);

    const popup = await session.openPopup(tab);
    await setSwitch(popup, 'On this site', false);
    await expectUntouched(tab.page, original);
    await setSwitch(popup, 'On this site', true);
    await expectQuiet(tab.page);
  });

  it.each([{ rules: 'rubbish' }, { rules: [null], paths: [], table: { words: '', next: '', ends: [], starts: [], begins: [] } }])(
    'of rules laid out for pages does not keep a site from being off: %j',
    async (damaged) => {
      const original = await readOriginal(stage, stage.address(ARTICLE));
      await stage.session().store({ 'compiled-rules': damaged, 'site:127.0.0.1': { version: 2, enabled: false } });
      const tab = await stage.session().openArticle(stage.address(ARTICLE));
      expect((await stage.session().settledReport(tab)).state).toBe('off');
      await expectUntouched(tab.page, original);
      await expectSwitch(await stage.session().openPopup(tab), 'On this site', false);
    },
  );

  it.each([
    ['rubbish', 'rubbish'],
    ['cut off', { shared: { heads: 'abonnieren' }, own: null }],
  ])('of a language’s words is laid out anew, and its pages become quiet: %s', async (_, damaged) => {
    const session = stage.session();
    const whole = (await session.stored(lexiconKey('de')))[lexiconKey('de')];
    expect(whole).toMatchObject({ shared: { heads: expect.any(String) } });
    await session.store({ [lexiconKey('de')]: damaged, [COMMON_WORDS_KEY]: 7 });
    const { page } = await session.openArticle(stage.address('german.html'));
    await expectQuiet(page);
    const differs = async () => {
      const stored = await session.stored(lexiconKey('de'), COMMON_WORDS_KEY);
      return JSON.stringify(stored[lexiconKey('de')]) === JSON.stringify(whole) && stored[COMMON_WORDS_KEY] !== 7 ? [] : ['still damaged'];
    };
    expect(await becomesEmpty(differs)).toEqual([]);
  });
});
