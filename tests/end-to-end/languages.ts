import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Where the sentences of all languages lie. */
export const LOCALES = resolve(import.meta.dirname, '../../_locales');

type Sentences = Record<string, { message: string } | undefined>;

/** Loads a page anew with the sentences of a language, and answers them: a browser has one, and takes seconds to open. */
export async function inLanguage(page: Page, language: string): Promise<Sentences> {
  const sentences = JSON.parse(await readFile(resolve(LOCALES, language, 'messages.json'), 'utf8'));
  const { identifier } = await page.evaluateOnNewDocument((known: Sentences) => {
    const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage(name: string): string } } };
    chrome.i18n.getMessage = (name) => known[name]?.message ?? '';
  }, sentences);
  await page.reload();
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  await page.waitForFunction(
    (last) => [...document.querySelectorAll('.kind-name')].some((name) => name.textContent === last && name.checkVisibility()),
    { polling: 20 },
    sentences.kind_related_links.message,
  );
  return sentences;
}
