import { expect, it } from 'vitest';
import { disclose, expectSays, expectSwitch, press, setSwitch } from './controls.ts';
import { becomesEmpty, expectQuiet, expectSeen, expectUntouched, type Original, readOriginal } from './expectations.ts';
import { seen, surveyPage } from './page-survey.ts';
import { inEachBrowser, type Stage } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';

inEachBrowser('The popup', (stage) => {
  it('says how many messages are hidden and which, as the badge does', async () => {
    const { original, tab, popup } = await openQuietArticle(stage);
    for (const text of seen(original.things, 'noise')) await expectSays(popup, literally(text));

    const listed = await popup.$$eval('main li button[aria-label^="Show this message"]', (buttons) => buttons.length);
    await expectSays(popup, new RegExp(`\\b${listed} messages hidden`));
    expect(await becomesEmpty(async () => differs(await stage.session().badge(tab), String(listed)))).toEqual([]);
  });

  it('switches Unnag off and on for one site only', async () => {
    const { original, tab, popup } = await openQuietArticle(stage);
    const elsewhere = await stage.session().openArticle(stage.elsewhere(ARTICLE));
    await expectQuiet(elsewhere.page);

    await setSwitch(popup, 'On this site', false);
    await expectUntouched(tab.page, original);
    await expectSays(popup, /off on this site/i);
    expect(await becomesEmpty(async () => differs(await stage.session().badge(tab), ''))).toEqual([]);
    await expectQuiet(elsewhere.page);

    await setSwitch(popup, 'On this site', true);
    await expectQuiet(tab.page);
  });

  it('switches Unnag off and on everywhere, at once in all open tabs', async () => {
    const { original, tab, popup } = await openQuietArticle(stage);
    const elsewhere = await stage.session().openArticle(stage.elsewhere(ARTICLE));
    await expectQuiet(elsewhere.page);

    await setSwitch(popup, 'On all sites', false);
    await expectUntouched(tab.page, original);
    await expectUntouched(elsewhere.page, original);

    await setSwitch(popup, 'On all sites', true);
    await expectQuiet(tab.page);
    await expectQuiet(elsewhere.page);
  });

  it('stays off for pages that are opened later', async () => {
    const { original, tab, popup } = await openQuietArticle(stage);
    await setSwitch(popup, 'On this site', false);
    await expectUntouched(tab.page, original);

    const later = await stage.session().openArticle(stage.address(ARTICLE));
    expect((await stage.session().settledReport(later)).state).toBe('off');
    await expectUntouched(later.page, original);
  });

  it('switches one rule off: its message returns, the others stay hidden', async () => {
    const { tab, popup } = await openQuietArticle(stage);
    const { rule, kind } = await ruleOf(popup, REPLY);
    const { messages } = await stage.session().settledReport(tab);

    await disclose(popup, `Rules: ${kind}`);
    await setSwitch(popup, rule, false);
    await expectSeen(tab.page, [REPLY]);
    await expectSays(popup, new RegExp(`\\b${messages.length - 1} messages hidden`));
    expect(seen(await surveyPage(tab.page), 'noise')).toEqual([REPLY]);

    await setSwitch(popup, rule, true);
    await expectQuiet(tab.page);
  });

  it('switches a whole kind off: its messages return, the others stay hidden', async () => {
    const { tab, popup } = await openQuietArticle(stage);
    const { kind } = await ruleOf(popup, REPLY);

    await setSwitch(popup, kind, false);
    await expectSeen(tab.page, [REPLY]);
    expect(seen(await surveyPage(tab.page), 'noise')).toEqual([REPLY]);
  });

  it('shows one message again, and hides it again', async () => {
    const { tab, popup } = await openQuietArticle(stage);
    const { rule } = await ruleOf(popup, REPLY);
    const hidden = (await stage.session().settledReport(tab)).messages.length;

    await press(popup, `Show this message (${rule})`);
    await expectSeen(tab.page, [REPLY]);
    expect(seen(await surveyPage(tab.page), 'noise')).toEqual([REPLY]);
    expect(await becomesEmpty(async () => differs(await stage.session().badge(tab), String(hidden - 1)))).toEqual([]);

    await press(popup, `Hide again (${rule})`);
    await expectQuiet(tab.page);
    expect(await becomesEmpty(async () => differs(await stage.session().badge(tab), String(hidden)))).toEqual([]);
  });

  it('says that extensions may not run on a page of the browser', async () => {
    const tab = await stage.session().openEmptyTab();
    const popup = await stage.session().openPopup(tab);

    await expectSays(popup, /extensions may not run|keeps? extensions out/i);
    await expectSwitch(popup, 'On all sites', true);
  });
});

interface OpenedArticle {
  readonly original: Original;
  readonly tab: Awaited<ReturnType<ReturnType<Stage['session']>['openArticle']>>;
  readonly popup: Awaited<ReturnType<ReturnType<Stage['session']>['openPopup']>>;
}

async function openQuietArticle(stage: Stage): Promise<OpenedArticle> {
  const original = await readOriginal(stage, stage.address(ARTICLE));
  const tab = await stage.session().openArticle(stage.address(ARTICLE));
  await expectQuiet(tab.page);
  return { original, tab, popup: await stage.session().openPopup(tab) };
}

/** The title of the rule that hid a message, and of its kind, as the popup's list names them. */
async function ruleOf(popup: OpenedArticle['popup'], text: string): Promise<{ rule: string; kind: string }> {
  await expectSays(popup, literally(text));
  return popup.evaluate((wanted) => {
    const entry = [...document.querySelectorAll('li')].find((item) =>
      [...item.querySelectorAll('button')].some(({ textContent }) => textContent === wanted),
    );
    const show = entry?.querySelector('button[aria-label^="Show this message"]');
    const rule = /\((.*)\)$/.exec(show?.ariaLabel ?? '')?.[1] ?? 'no rule is named';
    const kind = entry?.closest('section')?.querySelector('h3')?.firstChild?.textContent?.trim() ?? 'no kind is named';
    return { rule, kind };
  }, text);
}

const differs = (actual: string, expected: string): string[] => (actual === expected ? [] : [`${actual} instead of ${expected}`]);

const literally = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
