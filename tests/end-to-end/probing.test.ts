import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { expectQuiet } from './expectations.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'boxed.html';

inEachBrowser('A page that looks for Unnag', (stage) => {
  it('reaches none of its files and finds nobody who listens', async () => {
    const tab = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(tab.page);
    const before = await stage.session().settledReport(tab);
    const { protocol, host } = new URL(stage.session().inside.url());
    expect(await tab.page.evaluate(probe, `${protocol}//${host}`)).toEqual([]);
    expect(await stage.session().settledReport(tab)).toEqual(before);
    await expectQuiet(tab.page);
  });

  it('sees no name of it in the window', async () => {
    const names = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name)));
    const bare = await stage.bare();
    await bare.goto(stage.address(ARTICLE));
    const { page } = await stage.session().openArticle(stage.address(ARTICLE));
    await expectQuiet(page);
    const known = new Set(await names(bare));
    expect((await names(page)).filter((name) => !known.has(name) && !/puppeteer|^__aria/.test(name))).toEqual([]);
  });
});

/** In the page: tries what pages can try; answers what came of it, which should be nothing. */
async function probe(origin: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of ['manifest.json', 'src/page/content.iife.js', 'src/options/options.html', 'icons/icon-48.png']) {
    await fetch(`${origin}/${path}`).then(
      () => found.push(`fetched ${path}`),
      () => undefined,
    );
    const image = new Image();
    image.src = `${origin}/${path}`;
    await image.decode().then(
      () => found.push(`drew ${path}`),
      () => undefined,
    );
  }
  const { chrome, browser } = globalThis as { chrome?: { runtime?: unknown }; browser?: unknown };
  if (browser) found.push('browser');
  if (chrome?.runtime) found.push('chrome.runtime');
  const answers = (event: MessageEvent): void => {
    if (event.data?.probe !== true) found.push(`heard ${JSON.stringify(event.data)}`);
  };
  addEventListener('message', answers);
  for (const type of ['describe-page', 'show-all', 'show-message', 'go-to-message', 'count-changed', 'page-changed']) {
    const message = { probe: true, type, id: 1, show: true, count: 0 };
    postMessage(message, '*');
    for (const target of [window, document, document.body]) target.dispatchEvent(new CustomEvent(type, { detail: message }));
  }
  for (const note of document.querySelectorAll<HTMLElement>('[data-unnag]:empty')) {
    note.click();
    if (note.shadowRoot) found.push('the inside of a note');
  }
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise(requestAnimationFrame);
  removeEventListener('message', answers);
  return found;
}
