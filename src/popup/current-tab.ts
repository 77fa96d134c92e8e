/** Which tab the popup is about. */
import browser from 'webextension-polyfill';
import { Explained } from '../controls/notices.ts';
import { say } from '../words/say.ts';

/** A tab, and its host as far as the browser tells. */
export interface FoundTab {
  readonly id: number;
  readonly host: string | undefined;
}

/**
 * The tab in front; or, where the popup is open as a page of its own (`popup.html?tab=12`), the tab it names.
 * Rejects with an {@link Explained} error where there is no such tab.
 */
export async function findTab(search: string): Promise<FoundTab> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null) {
    if (!/^\d{1,10}$/.test(named)) throw new Explained(say('tabUnknown'));
    return { id: Number(named), host: undefined };
  }
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (front?.id === undefined) throw new Explained(say('tabUnknown'));
  return { id: front.id, host: hostOf(front.url) };
}

/** The host of a page of the web; undefined for other addresses. */
export const hostOf = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:/.test(address) ? new URL(address).hostname : undefined;

/** A tab as far as the browser tells: `activeTab` lets us see its address while the popup is open over its page. */
export interface TabInFront {
  readonly address: string | undefined;
  readonly loading: boolean;
}

/** Looks at a tab. Rejects with an {@link Explained} error where it is gone. */
export async function lookAt(tabId: number): Promise<TabInFront> {
  const tab = await browser.tabs.get(tabId).catch((cause: unknown) => {
    throw new Explained(say('tabGone'), { cause });
  });
  return { address: tab.url, loading: tab.status === 'loading' };
}
