import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { disclose, expectSays, expectSwitch, fill, press, setSwitch } from './controls.ts';
import { expectAllElseSeen, expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { hasArrived } from './page-survey.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'almanac.html';
const NEXT = 'almanac-next.html';
const SITE = '127.0.0.1';
const MESSAGE = ['Our almanac is out', 'See the almanac'];
const LISTED = { id: 'almanac', title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our almanac is out' } };

/** Rules as text that are none, and what is said of each. */
const MISTAKES: readonly (readonly [text: string, sentence: RegExp])[] = [
  ['title: A\nkind: newsletter\nwords: get (the|our', /Line 3, column 12: This bracket is not closed\. Close it\./],
  ['title: A\nkind: weather\nwords: get the', /Line 2, column 7: “weather” is not possible here\. Possible are: access-check/],
  ['title: A\n  colour: red', /Line 2, column 3: “colour” is no part of a rule\./],
  [
    'title: A\nkind: newsletter\nwords: get the\nsites: example.com, nonsense',
    /Line 4, column 21: “nonsense” is not the address of a site/,
  ],
  ['title: A\nkind: newsletter', /The rule needs a line that begins with “words:”/],
];

inEachBrowser('Personal rules', (stage) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-rules-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('hide a message that Unnag misses: at once, after a reload, and on the site’s next page', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    // The rule is tried on the page that was looked at last.
    await session.closeFree();
    const tab = await session.openArticle(stage.address(ARTICLE));
    await expectSeen(tab.page, MESSAGE);
    expect((await session.settledReport(tab)).messages).toEqual([]);

    const options = await session.openOptions();
    await press(options, 'Add a rule');
    await fill(options, 'Name', 'Almanac');
    await fill(options, 'Words of the message', 'our (almanac|calendar) is out');
    await fill(options, 'Only on these sites', SITE);
    await expectSays(options, /On 127\.0\.0\.1, this hides messages: 1\. What fits and has to stay, such as article text: 0\./);
    await expectSeen(tab.page, MESSAGE);
    await press(options, 'Save');
    await expectSays(options, /Saved: “Almanac”/);
    await expectQuiet(tab.page);
    await expectAllElseSeen(tab.page, original);

    await tab.page.reload();
    await tab.page.waitForFunction(hasArrived, { polling: 20 });
    await expectQuiet(tab.page);
    await tab.page.goto(stage.address(NEXT));
    await tab.page.waitForFunction(hasArrived, { polling: 20 });
    await expectQuiet(tab.page);

    const popup = await session.openPopup(tab);
    await expectSays(popup, /Almanac/);
    await disclose(popup, 'Why? Almanac');
    await expectSays(popup, /fits the rule/);

    const elsewhere = await session.openArticle(stage.elsewhere(ARTICLE));
    await session.settledReport(elsewhere);
    await expectSeen(elsewhere.page, MESSAGE);
  });

  it('are switched, changed, removed and brought back: open pages follow', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    await session.store({ 'rule:personal.1': { version: 1, at: 1, rule: { ...LISTED, id: 'personal.1' } } });
    const { page } = await session.openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    const options = await session.openOptions();
    await setSwitch(options, 'Almanac', false);
    await expectUntouched(page, original);
    await press(options, 'Remove: Almanac');
    await press(options, 'Undo');
    await expectSwitch(options, 'Almanac', false);
    await setSwitch(options, 'Almanac', true);
    await expectQuiet(page);

    await press(options, 'Edit the rule “Almanac”');
    await fill(options, 'Words of the message', 'our yearbook');
    await press(options, 'Save');
    await expectUntouched(page, original);
  });

  it('never hide article text, and say so before they are saved', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    // The rule is tried on the page that was looked at last.
    await session.closeFree();
    const tab = await session.openArticle(stage.address(ARTICLE));
    const options = await session.openOptions();
    await openAsText(options);
    await fill(options, 'The rule as text', 'title: Marsh\nkind: donation\nwords: (the|edda) (marsh|sensor)');
    await expectSays(options, /this hides messages: 0\. What fits and has to stay, such as article text: [1-9]/);
    await press(options, 'Save');
    await expectSays(options, /Saved: “Marsh”/);
    await session.settledReport(tab);
    await expectUntouched(tab.page, original);
  });

  it('tell mistakes with their line and column', async () => {
    const options = await stage.session().openOptions();
    await openAsText(options);
    for (const [text, sentence] of MISTAKES) {
      await fill(options, 'The rule as text', text);
      await press(options, 'Save');
      await expectSays(options, sentence);
      expect(Object.keys(await stage.session().stored()).filter((key) => key.startsWith('rule:'))).toEqual([]);
    }
  });

  it('come in lists from files, which are switched, removed and brought back', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await session.openArticle(stage.address(ARTICLE));
    const options = await session.openOptions();
    await choose(options, 'bad.json', { format: 'unnag-rules', version: 1, title: 'Bad', rules: [{ ...LISTED, kind: 'weather' }] });
    await expectSays(
      options,
      /“bad\.json” was not imported, and nothing has changed\. Rule 1, “almanac”: The rule has a wrong value at: kind/,
    );
    await expectUntouched(page, original);

    await choose(options, 'good.json', { format: 'unnag-rules', version: 1, title: 'Tidewater list', rules: [LISTED] });
    await expectSays(options, /Added: “Tidewater list”/);
    await expectQuiet(page);
    await expectSays(options, /Rules: 1\s+From good\.json/);
    await setSwitch(options, 'Tidewater list', false);
    await expectUntouched(page, original);
    await setSwitch(options, 'Tidewater list', true);
    await expectQuiet(page);
    await press(options, 'Remove: Tidewater list');
    await expectUntouched(page, original);
    await press(options, 'Undo');
    await expectQuiet(page);
  });

  it('say which addresses no list can come from', async () => {
    const options = await stage.session().openOptions();
    await fill(options, 'Address of a list', 'http://lists.example/rules.json');
    await press(options, 'Subscribe');
    await expectSays(options, /“http:\/\/lists\.example\/rules\.json” is not the address of a list\. It begins with https:/);
  });

  /** Opens the editor for a new rule and writes it as text. */
  async function openAsText(options: Page): Promise<void> {
    await press(options, 'Add a rule');
    const asText = await options.waitForSelector('[name="rule-view"]:not(:checked)');
    await asText?.evaluate((choice) => (choice as HTMLInputElement).click());
  }

  async function choose(options: Page, name: string, content: object): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify(content));
    const picker = await options.waitForSelector('#list-file', { hidden: true });
    await (picker as unknown as { uploadFile(path: string): Promise<void> } | null)?.uploadFile(path);
  }
});
