/** Opens the page on which a person finishes a report. */
import browser from 'webextension-polyfill';
import type { ReportDraft } from '../report/draft.ts';
import { keepDraft } from '../report/kept-drafts.ts';

/** Whether a message comes from Unnag in a tab's visible page, or from its popup: not from an embedded frame. */
export function mayReport({ id, tab, frameId, url }: browser.Runtime.MessageSender): boolean {
  if (id !== browser.runtime.id) return false;
  return tab === undefined ? url?.startsWith(browser.runtime.getURL('src/popup/popup.html')) === true : frameId === 0;
}

/** Keeps the draft where pages cannot read it, and opens a tab with it. Rejects where the browser refuses. */
export async function openReport(draft: ReportDraft): Promise<void> {
  const name = await keepDraft(browser.storage.session, draft, Date.now());
  await browser.tabs.create({ url: browser.runtime.getURL(`src/report/report.html?draft=${name}`) });
}
