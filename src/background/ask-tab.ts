/** Asks the page of a tab. */
import browser from 'webextension-polyfill';
import { isPageReport, type PageReport, type ToPage } from '../messages.ts';

/** What the content script of a tab answers; undefined where there is none. */
export async function askTab(tabId: number, message: ToPage): Promise<PageReport | undefined> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch((cause: unknown) => {
    console.info('No content script answers in this tab.', cause);
    return undefined;
  });
  return isPageReport(answer) ? answer : undefined;
}
