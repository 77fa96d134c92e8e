import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { press } from './controls.ts';
import { expectQuiet } from './expectations.ts';
import { cutOff } from './fitting.ts';
import { inEachBrowser } from './session.ts';

const PAGES = ['popup', 'options', 'introduction'] as const;

// Only Chromium can be told what a person's system asks for.
inEachBrowser('Unnag’s pages, where a person’s system asks for', (stage) => {
  async function openPopup(): Promise<Page> {
    const article = await stage.session().openArticle(stage.address('own-paragraphs.html'));
    await expectQuiet(article.page);
    return stage.session().openPopup(article);
  }

  async function open(name: (typeof PAGES)[number]): Promise<Page> {
    if (name === 'introduction') return stage.session().opened.openExtensionPage('src/welcome/welcome.html');
    const page = await (name === 'popup' ? openPopup() : stage.session().openOptions());
    await page.waitForSelector('.kind');
    if (name === 'popup') await page.waitForSelector('.message');
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    await page.waitForSelector('.rules .switch', { visible: true });
    return page;
  }

  it.each(PAGES)('few colours, show what is on and where one thing ends and another begins: %s', async (name) => {
    const page = await open(name);
    await askFor(page, 'forced-colors', 'active');
    expect(await page.evaluate(hardToSee)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('.card').length)).toBeGreaterThan(0);
    const drawn = name === 'introduction' ? '.line' : '.switch input:checked';
    expect(await page.evaluate((selector) => document.querySelectorAll(selector).length, drawn)).toBeGreaterThan(0);
    await page.close();
  });

  it.each(PAGES)('no motion, do not move: %s', async (name) => {
    const page = await open(name);
    await askFor(page, 'prefers-reduced-motion', 'reduce');
    expect(await page.evaluate(moving)).toEqual([]);
    if (name !== 'introduction') {
      await askFor(page, 'prefers-reduced-motion', 'no-preference');
      expect((await page.evaluate(moving)).length, 'moves otherwise').toBeGreaterThan(0);
    }
    await page.close();
  });

  it.each(PAGES)('twice the size, fit, and cut no words off: %s', async (name) => {
    const page = await open(name);
    for (const width of [640, 360]) {
      await page.setViewport({ width, height: 400, deviceScaleFactor: 2 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} pixels wide`).toBeLessThanOrEqual(width);
      expect(await page.evaluate(cutOff), `${width} pixels wide`).toEqual([]);
    }
    await page.close();
  });

  it.each(PAGES)('fingers, have targets of 44 pixels: %s', async (name) => {
    const page = await open(name);
    await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    await page.waitForFunction(() => matchMedia('(pointer: coarse)').matches, { polling: 20 });
    if (name === 'options') await openEditors(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    if (name === 'options') {
      await page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[name="rule-view"]')].at(-1)?.click());
      await page.waitForSelector('.rule-text', { visible: true });
      expect(await page.evaluate(smallTargets), 'a rule as text').toEqual([]);
    }
    await page.close();
  });
});

/** Opens a site, with a message that is never hidden there, and a rule. */
async function openEditors(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
    return chrome.storage.local.set({ 'site:paper.example': { version: 2, kept: ['abc Read us in print'] } });
  });
  await press(page, 'Edit the choices for paper.example');
  await press(page, 'Add a rule');
  await page.waitForSelector('.rule-editor textarea', { visible: true });
}

/** Has the browser say that the person's system asks for something. */
async function askFor(page: Page, name: string, value: string): Promise<void> {
  const chromium = await page.createCDPSession();
  await chromium.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  await page.waitForFunction((query) => matchMedia(query).matches, { polling: 20 }, `(${name}: ${value})`);
}

/** In a page: what cannot be told by colours alone any more. */
function hardToSee(): string[] {
  const seen = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility());
  const hasEdge = (each: HTMLElement): boolean => {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(each);
    return (
      borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderTopColor !== backgroundColor && borderTopColor !== 'rgba(0, 0, 0, 0)'
    );
  };
  const isDrawnBySystem = (each: HTMLElement): boolean => getComputedStyle(each).appearance !== 'none';
  const isMarked = (each: HTMLElement): boolean => getComputedStyle(each).outlineStyle !== 'none';
  const isFilled = (each: HTMLElement): boolean => {
    const { backgroundColor } = getComputedStyle(each);
    return ![each.parentElement, document.documentElement].some(
      (below) => below && getComputedStyle(below).backgroundColor === backgroundColor,
    );
  };
  return [
    // The drawing of an article: without its lines, it would be an empty one.
    ...seen('.line').filter((each) => !isFilled(each)),
    ...seen('.card, .sheet, .nag, .alert, .done:not(.empty), button:not(.message-text)').filter((each) => !hasEdge(each)),
    ...seen('[role="switch"]').filter((each) => !isDrawnBySystem(each)),
    ...seen('.segments input:checked + span').filter((each) => !isMarked(each)),
  ].map((each) => each.outerHTML.slice(0, 120));
}

/** In a page: what moves when it changes. */
function moving(): string[] {
  return [...document.querySelectorAll('*')].flatMap((each) =>
    [undefined, '::before', '::after']
      .filter((part) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each, part);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map((part) => `${each.outerHTML.slice(0, 80)}${part ?? ''}`),
  );
}

/** In a page: what is to be touched and is smaller than a fingertip. */
function smallTargets(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'button, a, summary, select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"]), .switch, .segments label',
    ),
  ]
    .filter((each) => each.checkVisibility())
    .filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      return Math.min(width, height) < 44;
    })
    .map((each) => `${each.outerHTML.slice(0, 80)}: ${each.getBoundingClientRect().width} × ${each.getBoundingClientRect().height}`);
}
