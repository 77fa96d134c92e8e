/** Which tab the popup is about. */
import browser from 'webextension-polyfill';
import { Explained } from '../controls/notices.ts';
import { say } from '../words/say.ts';

/**
 * The id of the tab in front; or, where the popup is open as a page of its own (`popup.html?tab=12`), of the tab it names.
 * Rejects with an {@link Explained} error where there is no such tab.
 */
export async function findTab(search: string): Promise<number> {
  const named = new URLSearchParams(search).get('tab');
  if (named !== null) {
    if (!/^\d{1,10}$/.test(named)) throw new Explained(say('tabUnknown'));
    return Number(named);
  }
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (front?.id === undefined) throw new Explained(say('tabUnknown'));
  return front.id;
}

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
