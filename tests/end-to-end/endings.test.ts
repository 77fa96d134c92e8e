import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { becomesEmpty, expectUntouched, readOriginal } from './expectations.ts';
import { missing } from './page-survey.ts';
import { inEachBrowser } from './session.ts';
import { readableText } from './visible-text.ts';

const OFFER = 'Subscribe today for $1 a week. Cancel any time.';
/** What becomes of a message after each of these ends of an article. */
const ENDINGS = {
  whole: 'hidden',
  trailing: 'collapsed',
  masked: 'collapsed',
  faded: 'collapsed',
  veiled: 'collapsed',
  clipped: 'collapsed',
  blurred: 'collapsed',
  withdrawn: 'collapsed',
  declared: 'collapsed',
  fixed: 'untouched',
  absolute: 'untouched',
  raised: 'untouched',
  topped: 'untouched',
} as const;

inEachBrowser('A message after the end of an article', (stage) => {
  it.each(Object.entries(ENDINGS))('whose text is %s is %s, and nothing shows that did not', async (ending, becomes) => {
    const address = stage.address(`endings.html?${ending}`);
    const [bare, tab] = await Promise.all([stage.bare(), stage.session().takeTab()]);
    const asked = recordRequests(bare);
    const askedWith = recordRequests(tab.page);
    await Promise.all([bare, tab.page].map((page) => page.goto(address, { waitUntil: 'networkidle0' })));
    const without = await readableText(bare);
    expect(without, 'the message is readable without Unnag').toContain(OFFER);

    const report = await stage.session().settledReport(tab);
    expect(report.messages.map(({ state }) => state)).toEqual(becomes === 'untouched' ? [] : [becomes]);
    const shown = await readableText(tab.page);
    expect(missing(shown, without), 'texts that Unnag made readable').toEqual([]);
    expect(shown.includes(OFFER), 'the message is still readable').toBe(becomes === 'untouched');
    expect(await tab.page.evaluate(() => document.querySelectorAll('[data-unnag]:empty').length)).toBe(becomes === 'collapsed' ? 1 : 0);
    expect(askedWith.sort(), 'requests').toEqual(asked.sort());
    if (becomes === 'untouched') await expectUntouched(tab.page, await readOriginal(stage, address));
  });

  it('may come back by itself, and is concealed again', async () => {
    const tab = await stage.session().openArticle(stage.address('endings.html?whole'));
    await stage.session().settledReport(tab);
    await tab.page.evaluate(() => document.querySelector<HTMLElement>('.offer')?.style.setProperty('display', 'block', 'important'));
    const shown = await becomesEmpty(async () => (await readableText(tab.page)).filter((text) => text === OFFER));
    expect(shown).toEqual([]);
  });
});

/** The addresses that a page asks for, from now on; icons of tabs are asked for by the browser itself, when it likes. */
function recordRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.ico')) asked.push(request.url());
  });
  return asked;
}
