/** The tab that the popup is about. */
import browser from 'webextension-polyfill';
import { Explained } from '../controls/notices.ts';
import { say } from '../words/say.ts';

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
