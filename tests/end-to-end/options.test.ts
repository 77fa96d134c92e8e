import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptEntry } from '../../src/settings/kept.ts';
import { exportedText, importFile } from './backup.ts';
import { clickOn, disclose, expectSays, expectSwitch, fill, findControl, pick, press, setSwitch } from './controls.ts';
import { becomesEmpty, expectInSight, expectQuiet, expectSeen, expectUntouched, readOriginal } from './expectations.ts';
import { inEachBrowser, type Session } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const REPLY = 'Leave a Reply';
const SITE = '127.0.0.1';

const BAD_FILES = [
  { name: 'cut-off', content: '{ "format": "unnag-settings", ', says: /It is not a JSON file/ },
  { name: 'bookmarks', content: '{ "bookmarks": [] }', says: /It is not a file that Unnag exported/ },
  {
    name: 'perhaps',
    content: '{ "format": "unnag-settings", "version": 2, "sites": { "a.example": { "enabled": "perhaps" } } }',
    says: /There is a wrong value at: sites → a\.example → enabled/,
  },
  { name: 'newer', content: '{ "format": "unnag-settings", "version": 9 }', says: /A newer Unnag exported it \(version 9 / },
  { name: 'large', content: 'x'.repeat(10_000_000), says: /It is larger than 9 MB/ },
];

const RULE = { title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our (almanac|calendar) is out' } };
const LIST = { version: 1, id: 'a', title: 'Tidewater list', on: true, from: { file: 'tides.json' }, updated: 1, checked: 1, problem: '' };

inEachBrowser('The options', (stage) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-import-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('add a site, switch it off, and take that back: its pages follow at once', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const { page } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    const options = await stage.session().openOptions();

    await fill(options, 'Add a site', stage.address(ARTICLE));
    await press(options, 'Add');
    await setSwitch(options, `Hide messages on ${SITE}`, false);
    await expectUntouched(page, original);
    await press(options, 'Done');
    await expectSays(options, /127\.0\.0\.1\s+Off: everything/);

    await press(options, `Remove the choices for ${SITE}`);
    await expectQuiet(page);
    await press(options, 'Undo');
    await expectUntouched(page, original);
    await press(options, `Edit the choices for ${SITE}`);
    await expectSwitch(options, `Hide messages on ${SITE}`, false);
  });

  it('say so where something is no site, and find one among many', async () => {
    const session = stage.session();
    const sites = Array.from({ length: 12 }, (_, site) => [`site:paper-${site}.example`, { version: 2, enabled: false }]);
    await session.store(Object.fromEntries(sites));
    const options = await session.openOptions();
    await fill(options, 'Add a site', 'nonsense');
    await press(options, 'Add');
    await expectSays(options, /“nonsense” is not the address of a site\. Write it like this: example\.com/);

    await fill(options, 'Search sites', 'paper-7');
    await becomesEmpty(async () => ((await listedSites(options)).length === 1 ? [] : ['more']));
    expect(await listedSites(options)).toEqual(['paper-7.example']);
  });

  it('keep what can be done about many sites, and what is said of them, above them all', async () => {
    const session = stage.session();
    const sites = Array.from({ length: 500 }, (_, site) => [`site:paper-${site}.example`, { version: 2, enabled: false }]);
    await session.store(Object.fromEntries(sites));
    const options = await session.openOptions();
    await expect.poll(() => listedSites(options), { timeout: 20_000 }).toHaveLength(500);
    const field = await findControl(options, 'field', 'Add a site');
    const isAbove = (above: Element) => {
      const first = document.querySelector('.entry');
      return first !== null && above.getBoundingClientRect().bottom <= first.getBoundingClientRect().top;
    };
    expect(await field.evaluate(isAbove)).toBe(true);
    const hint = await options.waitForSelector('#sync-hint', { hidden: true });
    await hint?.evaluate((element) => {
      element.textContent = 'Not all of these are synchronized.';
    });
    expect(await hint?.evaluate(isAbove)).toBe(true);
  });

  it('let a message of a site go that is never hidden, and take that back; the keyboard stays with it', async () => {
    const session = stage.session();
    const kept = [keptEntry('Read us in print'), keptEntry('Read us on the phone')];
    await session.store({ [`site:${SITE}`]: { version: 2, kept } });
    const options = await session.openOptions();
    await press(options, `Edit the choices for ${SITE}`);
    await press(options, 'Remove: Read us in print');
    await expectSays(options, /Removed: “Read us in print”/);
    const stored = async () => Object((await session.stored())[`site:${SITE}`]).kept;
    await expect.poll(stored, { timeout: 10_000 }).toEqual([kept[1]]);
    expect(await options.evaluate(() => document.activeElement?.textContent)).toBe('Removed: “Read us in print”');
    await expectInSight(options, '#done');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Enter');
    await expectSays(options, /Everything is as before/);
    await expect.poll(stored, { timeout: 10_000 }).toEqual(kept);
  });

  it('switch a kind and a rule for all sites, with examples of what the rule hides', async () => {
    const { page } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    const options = await stage.session().openOptions();
    await setSwitch(options, 'Comment prompts', false);
    await expectSeen(page, [REPLY]);

    await disclose(options, 'Rules: Comment prompts');
    await disclose(options, 'Examples: Invitation to comment');
    await expectSays(options, /Is hidden\s+\S/);
    await setSwitch(options, 'Invitation to comment', true);
    await expectQuiet(page);
    await pick(options, 'When found: Comment prompts', 'Only count');
    const everywhere = async (): Promise<unknown> => (await stage.session().stored()).everywhere;
    await expect.poll(everywhere, { timeout: 10_000 }).toMatchObject({ modes: { 'comment-prompt': 'count' } });
  });

  it('refuse bad files in a sentence, and nothing changes', async () => {
    const session = stage.session();
    await session.store({
      everywhere: { version: 2, kinds: { 'comment-prompt': false } },
      'site:a.example': { version: 2, enabled: false },
      appearance: { theme: 'dark', badge: false },
      'rule:personal.1': { version: 1, at: 1, rule: { ...RULE, id: 'personal.1' } },
      'list:a': { ...LIST, rules: [{ ...RULE, id: 'list.a.1' }] },
    });
    const options = await session.openOptions();
    await expectSays(options, /Tidewater list/);
    const before = await exchanged(session);
    await options.setViewport({ width: 1280, height: 800 });
    const importing = await findControl(options, 'button', 'Import');
    for (const { name, content, says } of BAD_FILES) {
      // Where the person is who has just chosen the file, once with the button on top of the window.
      await importing.evaluate(
        (button, block) => {
          button.scrollIntoView({ block });
          button.focus();
        },
        name === 'newer' ? ('start' as const) : ('center' as const),
      );
      await importFile(options, join(folder, name), content);
      await expectSays(options, new RegExp(`“${name}” was not imported, and nothing has changed\\. .*${says.source}`));
      await expectInSight(options, '#alert');
      await expectSwitch(options, 'Comment prompts', false);
      expect(await session.stored(), name).toEqual(before);
    }
    // Whoever goes on by keyboard, upwards from below it, sees where it is.
    for (let pressed = 0; pressed < 20; pressed++) {
      await options.keyboard.down('Shift');
      await options.keyboard.press('Tab');
      await options.keyboard.up('Shift');
      await expectInSight(options, '#alert');
    }
  });

  it('import what was exported, and take that back', async () => {
    const session = stage.session();
    await session.store({
      everywhere: { version: 2, kinds: { 'comment-prompt': false }, rules: { 'list.a.1': false } },
      [`site:${SITE}`]: { version: 2, enabled: false },
      appearance: { theme: 'dark', badge: false },
      'list:a': { ...LIST, rules: [{ ...RULE, id: 'list.a.1' }] },
      'list:b': {
        ...LIST,
        id: 'b',
        title: 'Harbour list',
        from: { url: 'https://lists.example/rules.json' },
        rules: [{ ...RULE, id: 'list.b.1' }],
      },
    });
    const options = await session.openOptions();
    await expectSwitch(options, 'Comment prompts', false);
    const exported = await exportedText(options);
    expect(JSON.parse(exported)).toMatchObject({ format: 'unnag-settings', version: 2, sites: { [SITE]: { enabled: false } } });

    await press(options, 'Reset all');
    await expectSays(options, /All your choices are forgotten/);
    await expectSwitch(options, 'Comment prompts', true);
    await expectSwitch(options, 'Show the count on the toolbar button', true);
    expect(await options.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    expect(await options.evaluate(() => document.body.innerText)).not.toMatch(/Tidewater list|Harbour list/);

    await importFile(options, join(folder, 'choices.json'), exported);
    await expectSays(options, /Imported from “choices\.json”/);
    await expectSwitch(options, 'Comment prompts', false);
    await expectSwitch(options, 'Show the count on the toolbar button', false);
    expect(await options.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await listedSites(options)).toEqual([SITE]);
    await expectSays(options, /Tidewater list\s+Rules: 1\s+From tides\.json/);
    await expectSays(
      options,
      /Harbour list\s.*lists\.example.*\s+This list was imported.*Press “Check now” to allow.* from lists\.example/,
    );
    const { everywhere, 'list:a': list } = await session.stored();
    expect(everywhere).toMatchObject({ rules: { 'list.a.1': false } });
    expect(list).toMatchObject({ title: LIST.title, on: true, from: LIST.from, rules: [{ ...RULE, id: 'list.a.1' }] });

    await press(options, 'Undo');
    await expectSays(options, /Everything is as before/);
    await expectSwitch(options, 'Comment prompts', true);
    await expectSwitch(options, 'Show the count on the toolbar button', true);
  });

  it('change how Unnag looks: its colours, and the count on its button', async () => {
    const session = stage.session();
    const tab = await session.openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const options = await session.openOptions();
    await clickOn(options, 'input[name="theme"][value="dark"]');
    await options.waitForFunction(() => document.documentElement.dataset.theme === 'dark', { polling: 20 });
    expect(await options.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(19, 24, 23)');

    const hidden = String((await session.settledReport(tab)).messages.length);
    const badgeIs = (text: string) => becomesEmpty(async () => ((await session.badge(tab)) === text ? [] : [await session.badge(tab)]));
    expect(await badgeIs(hidden)).toEqual([]);
    await setSwitch(options, 'Show the count on the toolbar button', false);
    expect(await badgeIs('')).toEqual([]);
    await setSwitch(options, 'Show the count on the toolbar button', true);
    expect(await badgeIs(hidden)).toEqual([]);
  });

  it('say what an organization has set, and leave it', async () => {
    const session = stage.session();
    await session.store({ policy: { version: 2, everywhere: { kinds: { 'comment-prompt': false } }, sites: {} } });
    const { page } = await session.openArticle(stage.address(ARTICLE));
    await expectSeen(page, [REPLY]);
    const options = await session.openOptions();
    await expectSays(options, /Your organization has set some of these\. They cannot be changed here\./);
    const settled = () => options.$$eval('.kind > .switch input:disabled', (switches) => switches.length);
    await expect.poll(settled, { timeout: 10_000 }).toBe(1);
    await expectSwitch(options, 'Comment prompts', false);
  });

  it('name the keyboard shortcuts', async () => {
    const options = await stage.session().openOptions();
    await expectSays(options, /Switch Unnag off or on for this site\s+Alt\+Shift\+U/);
    await expectSays(options, /Show all hidden messages, or hide them again\s+Alt\+Shift\+M/);
  });
});

/** All that is stored, once the background has told other devices of it and compiled the rules. */
async function exchanged(session: Session): Promise<Record<string, unknown>> {
  let last = '';
  const isSettled = async (): Promise<boolean> => {
    const stored = await session.stored();
    const now = JSON.stringify(stored);
    const same = now === last;
    last = now;
    return same && 'compiled-rules' in stored && Object.hasOwn(Object(Object(stored['sync-state']).rules), 'rule:personal.1');
  };
  await expect.poll(isSettled, { timeout: 20_000 }).toBe(true);
  return JSON.parse(last);
}

/** The sites that the list shows. */
const listedSites = (options: Page): Promise<string[]> =>
  options.evaluate(() => [...document.querySelectorAll('.entry-name')].map(({ textContent }) => textContent ?? ''));
