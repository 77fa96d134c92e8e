import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/rules/kinds.ts';
import { expectQuiet } from './expectations.ts';
import { cutOff, squeezedRows } from './fitting.ts';
import { inEachBrowser } from './session.ts';

const LOCALES = resolve(import.meta.dirname, '../../_locales');
const CHOSEN = { version: 2, modes: Object.fromEntries(KINDS.map((kind) => [kind, 'dim'])) };
const POLICY = { version: 2, everywhere: { kinds: { donation: true } }, sites: {} };

inEachBrowser('In every language,', (stage) => {
  it('the popup fits into its own 360 pixels', { timeout: 180_000 }, async () => {
    const session = stage.session();
    const article = await session.openArticle(stage.address('own-paragraphs.html'));
    await expectQuiet(article.page);
    const popup = await session.openPopup(article);
    await popup.setViewport({ width: 360, height: 600 });
    const languages = await readdir(LOCALES);
    expect(languages).toHaveLength(15);
    for (const language of languages) {
      const sentences = await inLanguage(popup, language);
      await expectFits(popup, language);
      await session.store({ 'site:127.0.0.1': CHOSEN, policy: POLICY });
      await popup.waitForFunction(
        (kinds, settled) => {
          const tags = [...document.querySelectorAll<HTMLElement>('.kind .tag:not([hidden])')];
          return tags.length === kinds && tags.some(({ textContent }) => textContent === settled);
        },
        { polling: 20 },
        KINDS.length,
        sentences.settledByPolicy?.message ?? '',
      );
      await expectFits(popup, `${language}, with choices of one’s own`);
      await session.store({ 'site:127.0.0.1': { version: 2 }, policy: { ...POLICY, everywhere: {} } });
    }
    await popup.close();
  });
});

async function expectFits(popup: Page, what: string): Promise<void> {
  expect(await popup.evaluate(squeezedRows), what).toEqual([]);
  expect(await popup.evaluate(cutOff), what).toEqual([]);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(360);
}

/** Loads a page anew with the sentences of a language, and answers them: a browser has one, and takes seconds to open. */
async function inLanguage(page: Page, language: string): Promise<Record<string, { message: string } | undefined>> {
  const sentences = JSON.parse(await readFile(resolve(LOCALES, language, 'messages.json'), 'utf8'));
  const { identifier } = await page.evaluateOnNewDocument((known: Record<string, { message: string } | undefined>) => {
    const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage(name: string): string } } };
    chrome.i18n.getMessage = (name) => known[name]?.message ?? '';
  }, sentences);
  await page.reload();
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  await page.waitForFunction(
    (last) => [...document.querySelectorAll('.kind-name')].at(-1)?.textContent === last,
    { polling: 20 },
    sentences.kind_related_links.message,
  );
  return sentences;
}
