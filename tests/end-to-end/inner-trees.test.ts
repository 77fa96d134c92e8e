import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Tab } from '../../tools/browsers/tabs.ts';
import { becomesEmpty } from './expectations.ts';
import { collectFaults } from './faults.ts';
import { inEachBrowser, type Stage } from './session.ts';
import { readTrees, type Trees } from './trees.ts';

const PAGES = [
  { what: 'open shadow roots', file: 'trees/shadow.html', messages: 3 },
  { what: 'an article in a shadow root', file: 'trees/shadow-article.html', messages: 2 },
  { what: 'frames', file: 'trees/frames.html', messages: 4 },
  { what: 'shadow roots and frames with a strict policy', file: 'trees/strict.html?strict', messages: 3 },
  { what: 'a message that has come late', file: 'trees/late.html#served', messages: 1 },
];

inEachBrowser('Messages in shadow roots and frames', (stage) => {
  it.each(PAGES)('$what: they go, all else stays, and everything comes back', async ({ file, messages }) => {
    const original = await readOriginal(stage, file);
    expect(original.noise.length, 'messages without Unnag').toBeGreaterThanOrEqual(messages);

    const { tab, faults } = await open(stage, file);
    await expectQuiet(tab.page, original);
    expect((await stage.session().settledReport(tab)).messages).toHaveLength(messages);
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    await expectHtml(tab.page, original);
    await stage.session().store({ everywhere: { version: 2, enabled: true } });
    await expectQuiet(tab.page, original);
    expect(faults()).toEqual([]);
  });

  it('are folded behind lines that look as they do elsewhere, where the person wants lines', async () => {
    for (const file of ['trees/shadow.html', 'trees/strict.html?strict']) {
      const original = await readOriginal(stage, file);
      await stage
        .session()
        .store({ everywhere: { version: 2, modes: { subscription: 'collapse', login: 'collapse', 'access-check': 'collapse' } } });
      const { tab, faults } = await open(stage, file);
      expect(await becomesEmpty(async () => ((await lines(tab.page)).length === 3 ? [] : [await lines(tab.page)]))).toEqual([]);
      for (const { beside, height } of await lines(tab.page)) expect({ beside, height }).toEqual({ beside: true, height: 32 });
      for (let line = 0; line < 3; line++) await openAndClose(tab.page, line);
      await stage.session().store({ everywhere: { version: 2, enabled: false } });
      await expectHtml(tab.page, original);
      expect(faults()).toEqual([]);
    }
  });

  it('do no harm when their frames and elements go away', async () => {
    const { tab, faults } = await open(stage, 'trees/frames.html');
    await expectNoNoise(tab.page);
    await tab.page.evaluate(async () => {
      const frame = document.querySelector<HTMLIFrameElement>('#served');
      const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve, { once: true }));
      if (frame) frame.src = 'late-framed.html';
      document.querySelector('#written')?.remove();
      await loaded;
    });
    await expectNoNoise(tab.page);
    expect((await stage.session().settledReport(tab)).messages.map(({ text }) => text)).toEqual([
      'Already a subscriber? Log in.',
      'Already a subscriber? Log in.',
    ]);
    await stage.session().store({ everywhere: { version: 2, enabled: false } });
    const html = await becomesEmpty(async () => ((await readTrees(tab.page)).html.includes('unnag') ? ['traces'] : []));
    expect(html).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('stay as long as they are in use', async () => {
    const { tab } = await open(stage, 'trees/in-use.html');
    await stage.session().settledReport(tab);
    await tab.page.evaluate(() => {
      document.querySelector('#focused')?.shadowRoot?.querySelector('button')?.focus();
      const typed = document.querySelector<HTMLIFrameElement>('#typed')?.contentDocument?.querySelector('input');
      if (typed) typed.value = 'edda@';
      for (const tree of [...document.querySelectorAll('x-box')].map((box) => box.shadowRoot)) {
        const says = tree?.querySelector('.says')?.firstChild;
        if (says) says.nodeValue = 'Subscribe to our newsletter: the best stories of the Post in your inbox, every week. Sign up now.';
      }
      const says = document.querySelector<HTMLIFrameElement>('#typed')?.contentDocument?.querySelector('.says')?.firstChild;
      if (says) says.nodeValue = 'Subscribe to our newsletter: the best stories of the Post in your inbox, every week. Sign up now.';
    });
    const drawn = () => readTrees(tab.page).then(({ noise }) => noise.filter((text) => text.startsWith('Subscribe')).length);
    expect(await becomesEmpty(async () => ((await drawn()) > 2 ? ['not concealed'] : [])), 'the message that is not in use').toEqual([]);
    await stage.session().settledReport(tab);
    expect(await drawn(), 'messages in use').toBe(2);
  });
});

async function readOriginal(stage: Stage, file: string): Promise<Trees> {
  const page = await stage.bare();
  await page.goto(stage.address(file));
  await isDone(page);
  const trees = await readTrees(page);
  return trees;
}

async function open(stage: Stage, file: string): Promise<{ tab: Tab; faults: () => readonly string[] }> {
  const tab = await stage.session().takeTab();
  const faults = await collectFaults(stage.kind, tab.page);
  await tab.page.goto(stage.address(file));
  await isDone(tab.page);
  return { tab, faults };
}

/** Pages that sample frames say when they are done; of the others, all is there when they are loaded. */
const isDone = (page: Page) =>
  page.waitForFunction(() => document.readyState === 'complete' && (!('sampler' in window) || window.sampled !== undefined));

async function expectNoNoise(page: Page): Promise<void> {
  expect(await becomesEmpty(async () => (await readTrees(page)).noise), 'messages that are still drawn').toEqual([]);
}

async function expectQuiet(page: Page, original: Trees): Promise<void> {
  await expectNoNoise(page);
  expect((await readTrees(page)).kept).toEqual(original.kept);
}

async function expectHtml(page: Page, original: Trees): Promise<void> {
  await becomesEmpty(async () => ((await readTrees(page)).html === original.html ? [] : ['different']));
  expect(await readTrees(page)).toEqual(original);
}

/** Clicks on a line, by its number: its message shows. Clicks again: it is gone. */
async function openAndClose(page: Page, line: number): Promise<void> {
  const drawn = async () => (await readTrees(page)).noise.length;
  const click = async () => {
    const { x, y } = (await lines(page, line))[line] ?? {};
    await page.mouse.click(x ?? 0, y ?? 0);
  };
  expect(await drawn(), 'messages that are drawn before a click').toBe(0);
  await click();
  expect(await becomesEmpty(async () => ((await drawn()) > 0 ? [] : ['closed'])), `line ${line}`).toEqual([]);
  await click();
  expect(await becomesEmpty(async () => ((await drawn()) === 0 ? [] : ['open'])), `line ${line}`).toEqual([]);
}

/** A line that stands for a message: where its words begin in the window, its height, and whether its message is hidden right after it. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly beside: boolean;
}

/** The lines that stand for messages, in all trees, after one of them was scrolled into view. */
function lines(page: Page, inView = 0): Promise<Line[]> {
  return page.evaluate((wanted) => {
    const notes: HTMLElement[] = [];
    const find = (tree: Document | ShadowRoot): void => {
      for (const element of tree.querySelectorAll<HTMLElement>('*')) {
        const inner = element.shadowRoot ?? (element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null);
        if (inner) find(inner);
        if (element.localName.startsWith('unnag-note-')) notes.push(element);
      }
    };
    find(document);
    notes[wanted]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return notes.map((note) => {
      const { x, y, height } = note.getBoundingClientRect();
      const beside = note.nextElementSibling?.checkVisibility() === false;
      const frame = note.ownerDocument.defaultView?.frameElement;
      const outer = frame?.getBoundingClientRect();
      const left = (outer?.x ?? 0) + (frame?.clientLeft ?? 0);
      const top = (outer?.y ?? 0) + (frame?.clientTop ?? 0);
      return { x: left + x + 20, y: top + y + height / 2, height, beside };
    });
  }, inView);
}
