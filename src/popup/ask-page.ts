/** What the popup knows of the page in a tab, and how it asks. */
import browser from 'webextension-polyfill';
import { isPageReport, type PageReport, type ToPage } from '../messages.ts';
import { type Place, placeOf } from './closed-pages.ts';
import { lookAt } from './current-tab.ts';

/**
 * `answered`: what the page said. `nobody`: no content script is there, and what kind of place it is. `loading`: not there yet.
 * `silent`: too busy to answer. `gone`: there is no such tab.
 */
export type PageState =
  | { readonly state: 'answered'; readonly report: PageReport }
  | { readonly state: 'nobody'; readonly place: Place; readonly host: string | undefined }
  | { readonly state: 'loading'; readonly host: string | undefined }
  | { readonly state: 'silent'; readonly host: string | undefined }
  | { readonly state: 'gone' };

const PATIENCE = 3000;

/** Asks a tab's page, and finds out why if it does not answer. `overItsPage`: see {@link placeOf}. Rejects where the tab is gone. */
export const askPage = (tabId: number, message: ToPage, overItsPage: boolean): Promise<PageState> =>
  understand(tabId, sendTo(tabId, message), overItsPage);

/** The same for a question that was asked already. */
export async function understand(tabId: number, asked: Promise<unknown>, overItsPage: boolean): Promise<PageState> {
  const answer = await withPatience(asked);
  if (isPageReport(answer)) return { state: 'answered', report: answer };
  const { address, loading } = await lookAt(tabId);
  const place = placeOf(address, overItsPage);
  const host = address !== undefined && /^https?:/.test(address) ? new URL(address).hostname : undefined;
  if (loading && answer !== 'silent') return { state: 'loading', host };
  return answer === 'silent' ? { state: 'silent', host } : { state: 'nobody', place, host };
}

/** The page's answer; undefined where nobody is there: browsers reject then, each in words of its own. */
async function sendTo(tabId: number, message: ToPage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch (error) {
    console.info('No content script answers in this tab.', error);
    return undefined;
  }
}

function withPatience(answer: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<'silent'>((resolve) => {
    timer = setTimeout(() => resolve('silent'), PATIENCE);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
