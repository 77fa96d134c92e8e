/** Looks for what keeps people out of Unnag's pages. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** Where nothing but the colours differs from what was looked at before. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Opens all that is folded. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
}

/**
 * Looks at a page in both colours, and whether it fits a narrow window.
 * @param within the part that differs from what was looked at before; without it, the whole page
 */
export async function expectAccessible(page: Page, what: string, within = 'html'): Promise<void> {
  await expectNothingWrong(page, what, within);
  for (const width of [1000, 320]) {
    await page.setViewport({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${what}, ${width} pixels wide`).toBeLessThanOrEqual(width);
  }
}

/** The same for a page whose size is not ours to choose. */
export async function expectNothingWrong(page: Page, what: string, within: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  await turn(page, 'light');
  expect(await violations(page, within), what).toEqual([]);
  await turn(page, 'dark');
  expect(await violations(page, within, OF_COLOURS), `${what}, dark`).toEqual([]);
}

/** Looks at the colours that a page has for those who want more contrast. */
export async function expectMoreContrast(page: Page, what: string): Promise<void> {
  // Puppeteer does not know this wish.
  const emulation = await page.createCDPSession();
  for (const scheme of ['light', 'dark'] as const) {
    const features = [...seenAs(scheme), { name: 'prefers-contrast', value: 'more' }];
    await emulation.send('Emulation.setEmulatedMedia', { features });
    await page.waitForFunction(() => matchMedia('(prefers-contrast: more)').matches, { polling: 20 });
    expect(await violations(page, 'html', OF_COLOURS), `${what}, ${scheme}, more contrast`).toEqual([]);
  }
  await emulation.send('Emulation.setEmulatedMedia', { features: [] });
  await emulation.detach();
}

const turn = (page: Page, scheme: 'light' | 'dark'): Promise<void> => page.emulateMediaFeatures(seenAs(scheme));

const seenAs = (scheme: 'light' | 'dark') => [
  { name: 'prefers-color-scheme', value: scheme },
  { name: 'prefers-reduced-motion', value: 'reduce' },
];

/** What axe finds wrong in a part of a page, with its source there; by some of its rules, or by all that it has on. */
const violations = (page: Page, within: string, rules?: string[]): Promise<string[]> =>
  page.evaluate(
    async (part, only) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
      const found = await inPage.run(part, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: { type: 'rule', values: only } } : {}),
      });
      return found.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`,
      );
    },
    within,
    rules,
  );
