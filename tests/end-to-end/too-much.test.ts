import { expect, it } from 'vitest';
import { expectSays } from './controls.ts';
import { becomesEmpty, expectUntouched, readHtml, readOriginal } from './expectations.ts';
import { inEachBrowser } from './session.ts';

const ARTICLE = 'too-much.html';
const APPEALS = '.appeal';

inEachBrowser('An article of which rules would hide more than half', (stage) => {
  it('is left as it is, which the popup says; once they would hide less, they do', async () => {
    const session = stage.session();
    const original = await readOriginal(stage, stage.address(ARTICLE));
    const tab = await session.openArticle(stage.address(ARTICLE));
    expect(await session.settledReport(tab)).toMatchObject({ state: 'too-much', messages: [] });
    await expectUntouched(tab.page, original);
    expect(await session.badge(tab)).toBe('');

    const popup = await session.openPopup(tab);
    await expectSays(popup, /Nothing hidden, to be safe\s+Unnag would have hidden a large part of this page/);
    expect(await popup.$$eval('.messages-card', (cards) => cards.filter((card) => card.checkVisibility()).length)).toBe(0);

    await tab.page.$$eval(APPEALS, (appeals) => appeals.slice(1).forEach((appeal) => void appeal.remove()));
    await expectSays(popup, /1 message hidden/);
    expect(await becomesEmpty(async () => ((await session.badge(tab)) === '1' ? [] : ['another count']))).toEqual([]);
    expect(await appealsSeen(tab.page)).toBe(0);

    // What comes back makes them too much again.
    const before = await tab.page.$eval('article', (article) => {
      const appeals = [...article.querySelectorAll('.appeal')];
      for (let copy = 1; copy < 6; copy++) {
        const another = document.createElement('div');
        another.className = 'appeal';
        another.innerHTML = `<p>Subscribe now: get unlimited access to all articles, newsletters and the archive, log in on all your devices, cancel any time, sign up today, and help our members support our journalism, edition ${copy}.</p>`;
        article.append(another);
      }
      return appeals.length;
    });
    expect(before).toBe(1);
    await expectSays(popup, /Nothing hidden, to be safe/);
    expect(await becomesEmpty(async () => ((await appealsSeen(tab.page)) === 6 ? [] : ['hidden']))).toEqual([]);
    expect(await readHtml(tab.page)).not.toContain('style=');
  });
});

const appealsSeen = (page: Parameters<typeof readHtml>[0]): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll('.appeal')].filter((appeal) => appeal.checkVisibility()).length);
