import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Reader } from './isolated.ts';
import { hasArrived, missing, seen, surveyPage, type Thing } from './page-survey.ts';
import type { OwnStage } from './session.ts';

/** A page as its site made it. */
export interface Original {
  readonly things: readonly Thing[];
  readonly html: string;
  readonly styleSheets: number;
}

const PATIENCE = 10_000;

/** What was read already: by what follows the site in the address, because without Unnag a page is always the same. */
const read = new Map<string, Original>();

/** Reads a page in a browser without Unnag, unless it was read before. */
export async function readOriginal({ bare }: OwnStage, address: string, noiseTexts: readonly string[] = []): Promise<Original> {
  const { pathname, search, hash } = new URL(address);
  const name = JSON.stringify([pathname, search, hash, noiseTexts]);
  const known = read.get(name);
  if (known) return known;
  const page = await bare();
  await page.goto(address);
  await page.waitForFunction(hasArrived, { polling: 20 });
  const original = { things: await surveyPage(page, noiseTexts), html: await readHtml(page), styleSheets: await readStyleSheets(page) };
  read.set(name, original);
  return original;
}

/** Waits until every message of the page is out of sight, and fails with those that are not. */
export async function expectQuiet(page: Reader, noiseTexts?: readonly string[]): Promise<void> {
  const stillSeen = await becomesEmpty(async () => seen(await surveyPage(page, noiseTexts), 'noise'));
  expect(stillSeen, 'messages that are still shown').toEqual([]);
}

/** Waits until these lines are seen, and fails with those that are not. */
export async function expectSeen(page: Reader, lines: readonly string[], noiseTexts?: readonly string[]): Promise<void> {
  const hidden = await becomesEmpty(async () => {
    const visible = (await surveyPage(page, noiseTexts)).filter((thing) => thing.visible).map((thing) => thing.what);
    return missing(lines, visible);
  });
  expect(hidden, 'lines that should be shown').toEqual([]);
}

/** Checks that nothing but messages is out of sight: each line, picture, link, field and button of the original is seen. */
export async function expectAllElseSeen(page: Reader, original: Original, noiseTexts?: readonly string[]): Promise<void> {
  const expected = seen(original.things, 'keep');
  expect(expected.length, 'lines of the page itself').toBeGreaterThan(10);
  expect(missing(expected, seen(await surveyPage(page, noiseTexts), 'keep')), 'lines that Unnag must not hide').toEqual([]);
}

/** Waits until the page is byte for byte what it is without Unnag. */
export async function expectUntouched(page: Reader, original: Original): Promise<void> {
  await becomesEmpty(async () => ((await readHtml(page)) === original.html ? [] : ['different']));
  expect(await readHtml(page)).toBe(original.html);
  expect(await readStyleSheets(page), 'style sheets').toBe(original.styleSheets);
}

/** Asks again and again until nothing is left; gives what is left when patience ends. */
export async function becomesEmpty<T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const asked = Date.now();
    const left = await ask();
    if (left.length === 0 || Date.now() > end) return left;
    // A page that takes long to answer gets as long for its own work.
    const took = Date.now() - asked;
    await new Promise((resolve) => setTimeout(resolve, Math.max(20, took)));
  }
}

export const readHtml = (page: Reader): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

export const readStyleSheets = (page: Reader): Promise<number> =>
  page.evaluate(() => document.styleSheets.length + document.adoptedStyleSheets.length);

/** Waits until all of a notice lies within the window, and over nothing of the control that has the keyboard. */
export async function expectInSight(page: Page, notice: string): Promise<void> {
  const hidden = await becomesEmpty(() => page.evaluate(outOfSight, notice));
  expect(hidden, `${notice} is in sight and in nobody's way`).toEqual([]);
}

/** In a page: what is wrong with the place of a notice, in pixels. */
function outOfSight(notice: string): string[] {
  const shown = document.querySelector(notice);
  if (!shown?.checkVisibility()) return ['not shown'];
  const { top, bottom } = shown.getBoundingClientRect();
  const { activeElement } = document;
  const isElsewhere = activeElement !== document.body && !shown.contains(activeElement);
  const inUse = isElsewhere ? activeElement?.getBoundingClientRect() : undefined;
  const isCovered = inUse && inUse.bottom > top && inUse.top < bottom;
  const height = document.documentElement.clientHeight;
  return [
    ...(top < 0 || bottom > height ? [`from ${top} to ${bottom} of ${height}`] : []),
    ...(isCovered ? [`from ${top} to ${bottom}, over the keyboard from ${inUse.top} to ${inUse.bottom}`] : []),
    ...(inUse && (inUse.bottom < 0 || inUse.top > height) ? [`the keyboard is nowhere, from ${inUse.top} to ${inUse.bottom}`] : []),
  ];
}
