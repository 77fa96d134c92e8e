import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { ReportDraft } from '../../src/report/draft.ts';
import type { Tab } from '../../tools/browsers/tabs.ts';
import type { Session } from './session.ts';

const root = resolve(import.meta.dirname, '../..');

let script: Promise<string> | undefined;

/** The code that begins a report in a page, as one script; a function of that script's name takes a selector. */
async function buildDraftScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { write: false, lib: { entry: resolve(root, 'src/report/draft-of.ts'), formats: ['iife'], name: 'unnagDraft' } },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('Vite built no script from src/report/draft-of.ts.');
  return chunk.code;
}

/** Begins a report of the element at a selector, by the code that the picker runs, in a page that is open. */
export async function draftInPage(page: Page, selector: string): Promise<ReportDraft> {
  script ??= buildDraftScript();
  const source = await script;
  return page.evaluate(
    (code, where) => {
      const element = document.querySelector(where);
      if (!element) throw new Error(`The page has no ${where}.`);
      const { draftOfMissed } = new Function(`${code}; return unnagDraft;`)();
      return draftOfMissed(element);
    },
    source,
    selector,
  );
}

/** Sends a draft as the picker and the popup do, waits until the page for it is open, and opens it again where tests can reach it. */
export async function openReport(session: Session, draft: unknown): Promise<Page> {
  const before = await keptDrafts(session);
  await session.inside.evaluate(async (what) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } };
    await chrome.runtime.sendMessage({ type: 'open-report', draft: what });
  }, draft);
  const [fresh] = (await keptDrafts(session)).filter((name) => !before.includes(name));
  return session.opened.openExtensionPage(`src/report/report.html?draft=${fresh ?? ''}`);
}

/** The names of the drafts that lie in the extension's session storage. */
export function keptDrafts(session: Session): Promise<string[]> {
  return session.inside.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: { get(): Promise<Record<string, unknown>> } } } };
    return Object.keys(await chrome.storage.session.get()).flatMap((key) => (key.startsWith('report-draft:') ? [key.slice(13)] : []));
  });
}

/** How many tabs show a page for a report. */
export function reportTabs(session: Session): Promise<number> {
  return session.inside.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(filter: object): Promise<{ url?: string; pendingUrl?: string }[]> } };
    };
    const tabs = await chrome.tabs.query({});
    return tabs.filter(({ url, pendingUrl }) => (pendingUrl || url || '').includes('/src/report/report.html?draft=')).length;
  });
}

/** Opens the popup over the page of a tab, by Unnag's button where automation can press it: then the popup may put scripts into the page. */
export async function openPopupOver(session: Session, tab: Tab): Promise<Page> {
  const { kind, browser } = session.opened;
  if (kind === 'firefox') return session.openPopup(tab);
  const [unnag] = [...(await browser.extensions()).values()];
  if (!unnag) throw new Error('Unnag is not installed in this browser.');
  await tab.page.bringToFront();
  await tab.page.triggerExtensionAction(unnag);
  const target = await browser.waitForTarget((each) => each.url().endsWith('/popup.html'));
  const popup = await target.asPage();
  // It grows with what it shows, and a click would miss what moves.
  await popup.evaluate(untilAtRest);
  return popup;
}

/** In a page: waits until its size has been the same for a few frames. */
async function untilAtRest(): Promise<void> {
  let size = '';
  for (let same = 0; same < 5; ) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const now = `${innerWidth} ${innerHeight} ${document.body.scrollHeight}`;
    same = now === size ? same + 1 : 0;
    size = now;
  }
}
