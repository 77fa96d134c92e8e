import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { endBackground, killBackground, SHORT_LIVED } from './background-end.ts';
import { expectSays, expectSwitch, setSwitch } from './controls.ts';
import { becomesEmpty, expectQuiet, expectUntouched, readOriginal } from './expectations.ts';
import { addressOf, serveSecurely, withPermission } from './list-server.ts';
import { inEachBrowserOfItsOwn, Session } from './session.ts';

const ARTICLE = 'own-paragraphs.html';
const ALMANAC = 'almanac.html';
const RULE = { id: 'almanac', title: 'Almanac', kind: 'subscription', tells: { by: 'words', pattern: 'our almanac is out' } };
const list = (title: string): string => JSON.stringify({ format: 'unnag-rules', version: 1, title, rules: [RULE] });
const LONG_AGO = 1_000_000_000_000;

inEachBrowserOfItsOwn('A background that has ended', (stage) => {
  let folder = '';
  let server: Server | undefined;
  let opened: Session | undefined;
  let asked = 0;
  const session = (): Session => {
    if (!opened) throw new Error('The browser is there from beforeAll on.');
    return opened;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unnag-asleep-'));
    const extension = await withPermission(stage.kind, folder);
    opened = await Session.open(stage.kind, { extension, anyCertificate: true, firefoxSettings: SHORT_LIVED });
    server = await serveSecurely(() => {
      asked++;
      return list('New tides');
    });
  });
  afterEach(() => session().reset());
  afterAll(async () => {
    await opened?.close();
    server?.close();
    server?.closeAllConnections();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('under an open popup: the next switch works, and so does the badge', async () => {
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await session().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const count = String((await session().settledReport(tab)).messages.length);
    expect(await badgeBecomes(tab, count)).toEqual([]);
    const popup = await session().openPopup(tab);
    await expectSwitch(popup, 'On this site', true);

    await endBackground(session());
    await setSwitch(popup, 'On this site', false);
    await expectUntouched(tab.page, original);
    await expectSays(popup, /off on this site/i);
    expect(await badgeBecomes(tab, '')).toEqual([]);

    await endBackground(session());
    await setSwitch(popup, 'On this site', true);
    await expectQuiet(tab.page);
    expect(await badgeBecomes(tab, count)).toEqual([]);
  });

  it('before a page is opened: it is quiet, and counted', async () => {
    await endBackground(session());
    const tab = await session().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    expect(await badgeBecomes(tab, String((await session().settledReport(tab)).messages.length))).toEqual([]);
  });

  it('under open options: a rule that is saved reaches the pages', async () => {
    const original = await readOriginal(stage, stage.address(ALMANAC));
    const { page } = await session().openArticle(stage.address(ALMANAC));
    const options = await session().openOptions();
    await endBackground(session());
    await session().store({ 'rule:personal.1': { version: 1, at: 1, rule: { ...RULE, id: 'personal.1' } } });
    await expectQuiet(page);
    await endBackground(session());
    await setSwitch(options, 'Almanac', false);
    await expectUntouched(page, original);
  });

  it('while a message is on its way: what it asks for is done whole or not at all, and is done when it is asked for again', async () => {
    const { page } = await session().openArticle(stage.address(ALMANAC));
    for (let time = 1; time <= 5; time++) {
      const rule = { title: `Almanac ${time}`, kind: 'subscription', tells: RULE.tells };
      const [answer] = await Promise.all([save(rule), killBackground(session())]);
      const saved = Object.values(await session().stored()).filter((item) => JSON.stringify(item ?? '').includes(`"Almanac ${time}"`));
      if (answer === 'done') expect(saved).not.toEqual([]);
      for (const item of saved) if (isRule(item)) expect(item.rule).toMatchObject(rule);
      if (answer !== 'done') expect(await save(rule)).toBe('done');
    }
    await expectQuiet(page);
  });

  it('leaves lists to be looked for by their alarm', async () => {
    if (!server) throw new Error('The server is there from beforeAll on.');
    const { page } = await session().openArticle(stage.address(ALMANAC));
    const stale = { version: 1, id: 'tides', title: 'Old tides', on: true, from: { url: addressOf(server) }, rules: [], problem: '' };
    await session().store({ 'list:tides': { ...stale, updated: LONG_AGO, checked: LONG_AGO } });
    const options = await session().openOptions();
    await expectSays(options, /Old tides/);
    expect(await becomesEmpty(async () => ((await alarms()).length === 1 ? [] : ['no alarm']))).toEqual([]);
    await endBackground(session());
    expect(asked).toBe(0);
    await ring();
    await expectSays(options, /New tides/);
    await expectQuiet(page);
    expect(asked).toBe(1);
    expect(await becomesEmpty(async () => ((await alarms()).length === 1 ? [] : ['no alarm for the next time']))).toEqual([]);
  });

  const badgeBecomes = (tab: Parameters<Session['badge']>[0], text: string) =>
    becomesEmpty(async () => ((await session().badge(tab)) === text ? [] : [await session().badge(tab)]));

  /** Asks the background to save a rule; answers what came of it. */
  const save = (rule: object): Promise<string> =>
    session().inside.evaluate(async (draft) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<{ done?: boolean }> } } };
      const answer = await chrome.runtime.sendMessage({ type: 'save-personal-rule', rule: draft }).catch((error: unknown) => String(error));
      return typeof answer === 'object' && answer?.done ? 'done' : String(answer);
    }, rule);

  const alarms = (): Promise<object[]> =>
    session().inside.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { alarms: { getAll(): Promise<object[]> } } };
      return chrome.alarms.getAll();
    });

  /** Has the alarm go off now that the background has set. */
  const ring = (): Promise<void> =>
    session().inside.evaluate(async () => {
      interface Alarms {
        getAll(): Promise<{ name: string; periodInMinutes?: number }[]>;
        create(name: string, when: object): Promise<void>;
      }
      const { chrome } = globalThis as unknown as { chrome: { alarms: Alarms } };
      for (const { name, periodInMinutes } of await chrome.alarms.getAll()) {
        await chrome.alarms.create(name, { when: Date.now(), periodInMinutes });
      }
    });
});

const isRule = (item: unknown): item is { rule: object } => typeof item === 'object' && item !== null && 'rule' in item;
