import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { PageReport } from '../../src/messages.ts';
import { askTab } from '../../tools/browsers/tabs.ts';
import { becomesEmpty, expectAllElseSeen, expectQuiet, expectUntouched, type Original, readHtml, readStyleSheets } from './expectations.ts';
import { collectFaults } from './faults.ts';
import { inOwnWorld, type Reader } from './isolated.ts';
import { surveyPage } from './page-survey.ts';
import { inEachBrowser } from './session.ts';

/** A page of tests/pages/hostile, and what Unnag makes of it. */
interface HostilePage {
  readonly file: string;
  readonly what: string;
  readonly state: PageReport['state'];
  /** The page does its worst by script, and says when it is done. */
  readonly scripted?: true;
  /** The same, and without Unnag it can be asked for as it is in the end. */
  readonly lengthy?: true;
  /** Too large to be sent to the test. */
  readonly large?: true;
  /** Too large to have each line of it looked at. */
  readonly huge?: true;
}

const PAGES: readonly HostilePage[] = [
  { file: 'clobbered-fields.html', what: 'form fields named like DOM properties', state: 'working' },
  { file: 'clobbered-page.html', what: 'a page that is one form with such fields', state: 'working' },
  { file: 'clobbered-document.html', what: 'pictures named like properties of the document', state: 'working' },
  { file: 'deep.html', what: '20,000 levels of nesting', state: 'working', scripted: true, huge: true },
  { file: 'many-paragraphs.html', what: '100,000 paragraphs', state: 'working', huge: true },
  { file: 'never-still.html', what: '30,000 paragraphs under a clock that is never still', state: 'working', scripted: true, huge: true },
  { file: 'huge-text.html', what: 'a text of five million characters', state: 'working', scripted: true, huge: true },
  { file: 'hard-patterns.html', what: 'texts on which searches for patterns take long', state: 'working', scripted: true, large: true },
  { file: 'look-alikes.html', what: 'invisible, combining and look-alike characters', state: 'working', scripted: true },
  { file: 'fights-back.html', what: 'a page that brings its messages back', state: 'working', scripted: true, lengthy: true },
  { file: 'insertions.html', what: '200 insertions per frame for five seconds', state: 'working', scripted: true, lengthy: true },
  { file: 'redefined.html', what: 'page code that redefines DOM methods', state: 'working' },
  {
    file: 'claimed-names.html',
    what: 'a page that defines elements of Unnag’s names, with styles that are no text',
    state: 'working',
    scripted: true,
  },
  { file: 'rewritten.html', what: 'a page that is written anew after it was loaded', state: 'working', scripted: true },
  { file: 'trusted-types.html', what: 'a strict content security policy with trusted types', state: 'working' },
  { file: 'article.xhtml', what: 'an article in XHTML', state: 'working' },
  { file: 'style-guide.html', what: 'a style guide about such messages', state: 'working' },
  { file: 'quoted-story.html', what: 'a story told in such messages', state: 'working' },
  { file: 'lies.html', what: 'names and declarations that lie', state: 'working' },
  { file: 'frames.html', what: 'an article with frames', state: 'working' },
  { file: 'own-marks.html', what: 'a page that carries marks like those of Unnag', state: 'working' },
  { file: 'checkout.html', what: 'a checkout', state: 'no-article' },
  { file: 'mail.html', what: 'a mailbox', state: 'no-article' },
];

const MOST_MESSAGES = 300; // see the limits in the README
const LONGEST = 180_000; // ms; a page of 100,000 paragraphs is loaded, read and compared twice

inEachBrowser('Unnag does its work, and no harm, on', (stage) => {
  it.each(PAGES)('$what', { timeout: LONGEST }, async (hostile) => {
    const address = stage.address(`hostile/${hostile.file}`);
    const bare = await stage.bare();
    await bare.goto(hostile.huge ? stage.address('left.html') : hostile.lengthy ? `${address}?at-once` : address);
    const original = await (hostile.huge ? readUndrawn(bare, address, hostile) : readWhenDone(inOwnWorld(bare), hostile));

    // What is huge goes for good with its window, so that no other test bears it.
    const tab = await (hostile.huge ? stage.session().openEmptyTab() : stage.session().takeTab());
    const faults = await collectFaults(stage.kind, tab.page);
    await tab.page.goto(address);
    const reader = inOwnWorld(tab.page);
    await reader.waitForFunction(isDone, { polling: 20, timeout: LONGEST }, hostile.scripted === true);
    const { state } = await stage.session().settledReport(tab);
    expect(faults()).toEqual([]);
    expect(state).toBe(hostile.state);
    if (hostile.huge) {
      expect(await becomesEmpty(() => reader.evaluate(amiss)), 'paragraphs that are wrongly seen or not seen').toEqual([]);
    } else {
      await expectQuiet(reader);
      await expectAllElseSeen(reader, original);
    }
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    if (hostile.huge || hostile.large) {
      expect(await becomesEmpty(async () => ((await digest(reader)) === original.html ? [] : ['different']))).toEqual([]);
    } else await expectUntouched(reader, original);
    expect(faults()).toEqual([]);
  });

  it('400 messages on one page: as many are concealed as a page may have, and no paragraph', async () => {
    const tab = await stage.session().takeTab();
    const faults = await collectFaults(stage.kind, tab.page);
    await tab.page.goto(stage.address('hostile/many-messages.html'));
    const { messages } = await stage.session().settledReport(tab);
    expect(messages.filter(({ state }) => state === 'hidden')).toHaveLength(MOST_MESSAGES);
    const seen = await inOwnWorld(tab.page).evaluate(amiss);
    expect(new Set(seen)).toEqual(new Set(['Already a subscriber? Log in.']));
    expect(seen).toHaveLength(400 - MOST_MESSAGES);
    expect(faults()).toEqual([]);
  });

  it.each([
    { what: 'arrives slowly', file: 'slow-box.html?pause=200' },
    { what: 'comes when the page has long been loaded', file: 'late-box.html' },
  ])('a box in which a message stands first, and then the article’s text $what', async ({ file }) => {
    const { page } = await stage.session().takeTab();
    const faults = await collectFaults(stage.kind, page);
    await page.goto(stage.address(`hostile/${file}`));
    const handle = await page.waitForFunction(() => window.sampled);
    expect((await handle.jsonValue())?.missed, 'paragraphs that were not drawn in some frame').toEqual([]);
    expect(faults()).toEqual([]);
  });

  it.each([
    { file: 'drawing.svg', what: 'a drawing' },
    { file: 'plain.txt', what: 'plain text' },
    { file: 'data.json', what: 'data' },
    { file: 'frameset.html', what: 'a page of frames' },
    { file: 'letter.pdf', what: 'a PDF file' },
  ])('$what: no error, and nothing is changed', async ({ file }) => {
    const tab = await stage.session().takeTab();
    const faults = await collectFaults(stage.kind, tab.page);
    await tab.page.goto(stage.address(`hostile/${file}`));
    const traces = () => tab.page.evaluate(() => document.querySelectorAll('[data-unnag], [style*="--unnag"]').length);
    const report = await askTab(stage.session().inside, tab.id, { type: 'describe-page' });
    expect(report?.messages ?? []).toEqual([]);
    expect(await traces()).toBe(0);
    expect(faults()).toEqual([]);
  });
});

async function readWhenDone(page: Reader, { scripted, large }: HostilePage): Promise<Original> {
  await page.waitForFunction(isDone, { polling: 20, timeout: LONGEST }, scripted === true);
  const html = large ? await digest(page) : await readHtml(page);
  return { things: await surveyPage(page), html, styleSheets: await readStyleSheets(page) };
}

/** Reads a huge page within another of its site, in a frame that is not drawn: drawing takes most of the time, and nobody looks. */
async function readUndrawn(page: Page, address: string, { scripted }: HostilePage): Promise<Original> {
  await page.evaluate(async (source) => {
    const frame = document.createElement('iframe');
    frame.style.display = 'none';
    frame.src = source;
    const loaded = new Promise((heard) => frame.addEventListener('load', heard));
    document.body.append(frame);
    await loaded;
  }, address);
  const frame = page.frames().at(-1);
  if (frame?.url() !== address) throw new Error(`There is no frame with ${address}.`);
  await frame.waitForFunction(isDone, { polling: 20, timeout: LONGEST }, scripted === true);
  const styleSheets = await frame.evaluate(() => document.styleSheets.length);
  const original = { things: [], html: await digest(frame), styleSheets };
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  return original;
}

/** Stands for the HTML of a page that is too large to be sent. */
const digest = (page: Pick<Reader, 'evaluate'>): Promise<string> =>
  page.evaluate(async () => {
    const bytes = new TextEncoder().encode(document.documentElement.outerHTML);
    return `${bytes.length} ${new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))}`;
  });

/** In the page: messages of the article that are not hidden, and paragraphs of it that are. */
function amiss(): string[] {
  const paragraphs = [...document.querySelectorAll('article > p')].filter((paragraph) => paragraph.textContent !== '');
  const isNoise = (paragraph: Element): boolean => paragraph.getAttribute('data-test') === 'noise';
  return paragraphs.filter((paragraph) => paragraph.checkVisibility() === isNoise(paragraph)).map(({ textContent }) => textContent ?? '');
}

/** In the page: whether it has done all that it does. */
function isDone(scripted: boolean): boolean {
  // A page that was written anew is complete before its style sheets have come.
  const styled = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null);
  return styled && document.readyState === 'complete' && (!scripted || document.body?.dataset.testDone !== undefined);
}
