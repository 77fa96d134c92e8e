import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Tab } from '../../tools/browsers/tabs.ts';
import { becomesEmpty, expectQuiet } from './expectations.ts';
import { inEachBrowser, type Stage } from './session.ts';

inEachBrowser('A page that changes', (stage) => {
  it('may fill a copy of a message with text of its article: that is seen', async () => {
    const { page } = await open(stage);
    await page.evaluate(() => {
      const copy = document.querySelector('#offer')?.cloneNode(true) as Element;
      copy.removeAttribute('data-test');
      copy.innerHTML = '<p id="filled">The smith keeps the key of the lid on the same nail as the key of the church.</p>';
      document.querySelector('#last')?.before(copy);
    });
    await becomesShown(page, '#filled');
    await expectQuiet(page);
  });

  it('may read its own markup and write it again: what was left of lines in it goes', async () => {
    const { page } = await open(stage);
    await page.evaluate(() => {
      const root = document.querySelector('#root') as Element;
      root.innerHTML = root.innerHTML.replace('nine', 'ten');
    });
    await expectQuiet(page);
    const lines = () => page.evaluate(() => [...document.querySelectorAll('[data-unnag]')].map(({ clientHeight }) => clientHeight));
    expect(await becomesEmpty(async () => ((await lines()).length === 1 ? [] : await lines()))).toEqual([]);
    expect(await lines()).toEqual([32]);
  });

  it('may put cut-off text where the whole was, with the same offer after it: the offer keeps a line', async () => {
    const tab = await open(stage);
    expect(await stateOf(stage, tab, '$1 a week')).toBe('hidden');
    await tab.page.evaluate(() => {
      history.pushState(null, '', '?story=two');
      const last = document.querySelector('#last')?.firstChild;
      if (last)
        last.nodeValue =
          'The bell was hung in the year of the long frost, by somebody who had heard the well and who wished, as she told her sister…';
    });
    await becomesState(stage, tab, '$1 a week', 'collapsed');
    await becomesShown(tab.page, '[data-unnag]:has(+ #offer)');
  });

  it('may declare after its text has come that it is not free: the offer keeps a line', async () => {
    const tab = await open(stage);
    expect(await stateOf(stage, tab, '$1 a week')).toBe('hidden');
    await tab.page.evaluate(() => {
      const declared = document.querySelector('#declared');
      if (declared) declared.textContent = String(declared.textContent).replace('true', 'false');
    });
    await becomesState(stage, tab, '$1 a week', 'collapsed');
  });

  it('may move what is folded: its line goes with it', async () => {
    const { page } = await open(stage);
    await becomesShown(page, '#comments > [data-unnag]:has(+ #respond)');
    await page.evaluate(() => document.querySelector('article')?.append(document.querySelector('#respond') ?? ''));
    await becomesShown(page, 'article > [data-unnag]:has(+ #respond)');
  });

  it('may take away the line of a gate for good: then the gate is shown', async () => {
    const { page } = await stage.session().openArticle(stage.address('gate.html'));
    await becomesShown(page, '[data-unnag]:has(+ .paywall)');
    await page.evaluate(() => {
      const takeAway = () => {
        for (const line of document.querySelectorAll('[data-unnag]:empty')) line.remove();
      };
      takeAway();
      new MutationObserver(takeAway).observe(document, { childList: true, subtree: true });
    });
    await becomesShown(page, '.paywall');
  });

  it('may set a line of a message as a paragraph of its own: that goes, too', async () => {
    const tab = await stage.session().openArticle(stage.address('gate-of-paragraphs.html'));
    const { page } = tab;
    await expectQuiet(page);
    await page.evaluate(() => {
      const [first, ...others] = document.querySelectorAll('[data-test]');
      for (const other of others) other.remove();
      first?.append(document.createElement('br'), 'Subscribe now for $4 a month. Cancel any time.');
    });
    const line = async () =>
      (await stage.session().settledReport(tab)).messages.some(({ text }) => /time\.$/.test(text)) ? [] : ['no line'];
    expect(await becomesEmpty(line)).toEqual([]);
    await page.evaluate(() => {
      const first = document.querySelector('[data-test]');
      const next = document.createElement('p');
      next.dataset.test = 'noise';
      next.append(first?.lastChild ?? '');
      first?.querySelector('br')?.remove();
      first?.after(next);
    });
    await expectQuiet(page);
  });

  it('may cut off its text: no more of it is seen than without Unnag', async () => {
    const bare = await stage.bare();
    await bare.goto(stage.address('clipped.html'));
    const given = await inSight(bare);
    const tab = await stage.session().openArticle(stage.address('clipped.html'));
    await stage.session().settledReport(tab);
    expect(await inSight(tab.page)).toEqual(given);
  });

  it('may cut off what is no text: messages go all the same', async () => {
    const tab = await open(stage);
    await tab.page.evaluate(() => {
      const root = document.querySelector('#root');
      root?.setAttribute('style', 'position: relative; overflow: hidden');
      root?.insertAdjacentHTML('beforeend', '<i style="position: absolute; bottom: -90px; height: 100px; width: 100px"></i>');
      document.querySelector('#last')?.insertAdjacentHTML('beforebegin', '<p data-test="noise">Already a subscriber? Log in.</p>');
    });
    await expectQuiet(tab.page);
    await stage.session().settledReport(tab);
    await expectQuiet(tab.page);
    expect(await stateOf(stage, tab, 'Already')).toBe('hidden');
  });

  it('may be kept by the browser while another is read: it follows what was chosen meanwhile', async () => {
    const { page } = await open(stage, '?kept');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) document.title = 'kept';
      });
      location.href = 'left.html';
    });
    await page.waitForFunction(() => location.pathname === '/left.html' && document.readyState === 'complete');
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForFunction(() => document.title === 'kept');
    await becomesShown(page, '#offer');
    // Firefox tells automation of no further navigation in it.
    await page.close();
  });

  it('may have a gate drawn elsewhere than its text: so is the line', async () => {
    const { page } = await stage.session().openArticle(stage.address('trees/slotted.html'));
    await expectQuiet(page);
    await becomesShown(page, '[data-unnag]:has(+ .paywall)');
  });
});

async function open(stage: Stage, query = ''): Promise<Tab> {
  const tab = await stage.session().openArticle(stage.address(`changing.html${query}`));
  await stage.session().settledReport(tab);
  await expectQuiet(tab.page);
  return tab;
}

async function becomesShown(page: Page, selector: string): Promise<void> {
  const isShown = () => page.evaluate((wanted) => (document.querySelector<HTMLElement>(wanted)?.offsetHeight ?? 0) > 0, selector);
  expect(await becomesEmpty(async () => ((await isShown()) ? [] : [selector])), 'what should be seen').toEqual([]);
}

const stateOf = async (stage: Stage, tab: Tab, text: string): Promise<string | undefined> =>
  (await stage.session().settledReport(tab)).messages.find((message) => message.text.includes(text))?.state;

async function becomesState(stage: Stage, tab: Tab, text: string, state: string): Promise<void> {
  const others = async () => [await stateOf(stage, tab, text)].filter((each) => each !== state);
  expect(await becomesEmpty(others), `states other than ${state}`).toEqual([]);
}

/** How many pixels of each paragraph of a preview are in sight. */
const inSight = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const end = document.querySelector('.preview')?.getBoundingClientRect().bottom ?? 0;
    return [...document.querySelectorAll('.preview > p:not([data-test])')].map((paragraph) => {
      const { top, bottom } = paragraph.getBoundingClientRect();
      return Math.round(Math.max(0, Math.min(bottom, end) - top));
    });
  });
