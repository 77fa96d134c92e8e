import { expect, it } from 'vitest';
import type { ToPage } from '../../src/messages.ts';
import { askTab } from '../../tools/browsers/tabs.ts';
import { becomesEmpty, expectQuiet } from './expectations.ts';
import { inEachBrowser, type Stage } from './session.ts';

const ARTICLE = 'own-paragraphs.html';

/** Everything that the parts of Unnag say to each other. */
const KNOWN = [
  { type: 'describe-page' },
  { type: 'show-message', id: 1, show: true },
  { type: 'go-to-message', id: 1 },
  { type: 'show-all' },
  { type: 'show-all', show: true },
  { type: 'count-changed', count: 99 },
  { type: 'page-changed' },
];

/** Nothing that they would say. */
const WRONG = [
  null,
  'show-all',
  7,
  [],
  {},
  { type: 'show-everything' },
  { type: 'show-all', show: 'yes' },
  { type: 'show-message', id: '1', show: true },
  { type: 'show-message', id: 1 },
  { type: 'show-message', id: 1.5, show: true },
  { type: 'go-to-message' },
  { type: ['show-all'] },
  { type: 'try-rules' },
  { type: 'try-rules', rules: {} },
  { type: 'try-rules', rules: { rules: [null], paths: [], table: { words: '', next: '', ends: [], starts: [], begins: [] } } },
];

inEachBrowser('From outside', (stage) => {
  it('a page finds nobody to talk to', async () => {
    const { tab, before, badge, report } = await openQuietArticle(stage);
    expect(await tab.page.evaluate(pathsToExtensions)).toEqual([]);
    await tab.page.evaluate(sayEverywhere, KNOWN);
    expect(await report()).toEqual(before);
    await expectQuiet(tab.page);
    expect(await stage.session().badge(tab)).toBe(badge);
  });

  it('a page loads none of Unnag’s files', async () => {
    const { tab } = await openQuietArticle(stage);
    const { inside } = stage.session();
    const unnag = await inside.evaluate(() => location.origin);
    expect(unnag).toMatch(/^(chrome|moz)-extension:\/\/[\w-]+$/);
    const pictures = [`${unnag}/icons/icon-16.png`, `${unnag}/icons/icon-48.png`];
    expect(await inside.evaluate(loadPictures, pictures), 'pictures in Unnag’s own pages').toEqual(pictures);
    expect(await tab.page.evaluate(loadPictures, pictures), 'pictures in a page').toEqual([]);
    const own = stage.address(ARTICLE);
    const files = ['manifest.json', 'src/popup/popup.html', 'src/page/content.iife.js', 'icons/icon-48.png', '_locales/en/messages.json'];
    expect(await tab.page.evaluate(load, [own, ...files.map((file) => `${unnag}/${file}`)]), 'what a page can read').toEqual([own]);
  });

  it('a message of another shape does nothing, not even an error', async () => {
    const { tab, before, report } = await openQuietArticle(stage);
    const { inside } = stage.session();
    for (const wrong of WRONG) {
      expect(await askTab(inside, tab.id, wrong as unknown as ToPage), JSON.stringify(wrong)).toBeUndefined();
    }
    expect(await report()).toEqual(before);
    await expectQuiet(tab.page);
  });

  it('only a count that is one changes the number on the button', async () => {
    const session = stage.session();
    const { inside } = session;
    const own = { id: await inside.evaluate(ownTab), page: inside };
    const shows = async (text: string): Promise<void> => {
      expect(await becomesEmpty(async () => ((await session.badge(own)) === text ? [] : [await session.badge(own)]))).toEqual([]);
    };
    await inside.evaluate(tellBackground, { type: 'count-changed', count: 2 });
    await shows('2');
    for (const count of [-1, 1.5, '3', null, {}, [4], Number.MAX_VALUE * 2])
      await inside.evaluate(tellBackground, { type: 'count-changed', count });
    await inside.evaluate(tellBackground, { type: 'count', count: 5 });
    expect(await session.badge(own)).toBe('2');
    await inside.evaluate(tellBackground, { type: 'count-changed', count: 0 });
    await shows('');
  });
});

async function openQuietArticle(stage: Stage) {
  const tab = await stage.session().openArticle(stage.address(ARTICLE));
  await expectQuiet(tab.page);
  const report = () => stage.session().settledReport(tab);
  const before = await report();
  expect(before.messages.length).toBeGreaterThan(3);
  const badge = String(before.messages.length);
  expect(await becomesEmpty(async () => ((await stage.session().badge(tab)) === badge ? [] : ['another']))).toEqual([]);
  return { tab, before, badge, report };
}

/** In the page: the ways to extensions that it has. */
function pathsToExtensions(): string[] {
  const scope = globalThis as unknown as Record<
    string,
    { runtime?: { id?: unknown; sendMessage?: unknown; connect?: unknown } } | undefined
  >;
  return ['chrome', 'browser'].flatMap((name) => {
    const runtime = scope[name]?.runtime;
    return Object.entries({ id: runtime?.id, sendMessage: runtime?.sendMessage, connect: runtime?.connect })
      .filter(([, value]) => value !== undefined)
      .map(([member]) => `${name}.runtime.${member}`);
  });
}

/** In the page: says the messages in every way in which a page can say something. */
function sayEverywhere(messages: readonly { readonly type: string }[]): void {
  const channel = new BroadcastChannel('unnag');
  for (const message of messages) {
    window.postMessage(message, '*');
    channel.postMessage(message);
    for (const target of [window, document, document.documentElement]) {
      target.dispatchEvent(new CustomEvent(message.type, { detail: message, bubbles: true }));
      target.dispatchEvent(new MessageEvent('message', { data: message, bubbles: true }));
    }
  }
  channel.close();
}

/** In a page: those of the addresses that it can read. */
async function load(addresses: readonly string[]): Promise<string[]> {
  const read = (address: string) => fetch(address).then(({ ok }) => (ok ? [address] : []));
  return (await Promise.all(addresses.map((address) => read(address).catch(() => [])))).flat();
}

/** In a page: those of the pictures that it can show. */
async function loadPictures(addresses: readonly string[]): Promise<string[]> {
  const show = async (address: string): Promise<string[]> => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return [address];
  };
  return (await Promise.all(addresses.map((address) => show(address).catch(() => [])))).flat();
}

interface OwnApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: { getCurrent(): Promise<{ readonly id?: number } | undefined> };
}

/** In a page of Unnag: its tab. */
async function ownTab(): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: OwnApi };
  return (await chrome.tabs.getCurrent())?.id ?? 0;
}

/** In a page of Unnag: sends something to the background. */
async function tellBackground(message: unknown): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: OwnApi };
  await chrome.runtime.sendMessage(message).catch(() => undefined);
}
