import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/rules/kinds.ts';
import { keptEntry } from '../../src/settings/kept.ts';
import { clickOn } from './controls.ts';
import { expectQuiet } from './expectations.ts';
import { cutOff, squeezedRows } from './fitting.ts';
import { inLanguage, LOCALES } from './languages.ts';
import { inEachBrowser } from './session.ts';

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

inEachBrowser('In a language that is written from right to left,', (stage) => {
  it('names in Latin letters begin where all else begins', async () => {
    const session = stage.session();
    const article = await session.openArticle(stage.address('own-paragraphs.html'));
    await expectQuiet(article.page);
    await session.store({ 'site:paper.example': CHOSEN, 'site:127.0.0.1': { version: 2, kept: [keptEntry('Read us in print')] } });
    const popup = await session.openPopup(article);
    await inLanguage(popup, 'ar');
    await popup.waitForSelector('.message-text');
    expect(await popup.evaluate(detachedNames, '.host, .message-text')).toEqual([]);
    await popup.close();

    const options = await session.openOptions();
    await inLanguage(options, 'ar');
    await clickOn(options, '[data-key="edit-127.0.0.1"]');
    await options.waitForSelector('.editor .entry .entry-name');
    expect(await options.evaluate(detachedNames, '.entry-name')).toEqual([]);
    await options.close();
  });
});

/** In a page from right to left: names that do not begin at the right edge of their place. */
function detachedNames(selector: string): string[] {
  const names = [...document.querySelectorAll<HTMLElement>(selector)].filter((name) => name.checkVisibility());
  if (names.length === 0 || document.documentElement.dir !== 'rtl') return ['nothing to look at'];
  return names.flatMap((name) => {
    const words = document.createRange();
    words.selectNodeContents(name);
    const { right } = words.getBoundingClientRect();
    const edge = name.getBoundingClientRect().right;
    return right >= edge - 6 ? [] : [`“${name.textContent}” begins at ${right}, its place at ${edge}`];
  });
}

async function expectFits(popup: Page, what: string): Promise<void> {
  expect(await popup.evaluate(squeezedRows), what).toEqual([]);
  expect(await popup.evaluate(cutOff), what).toEqual([]);
  expect(await popup.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(360);
}
