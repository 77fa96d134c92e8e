/** The counts of all tabs, after the person has switched them on or off. */
import browser from 'webextension-polyfill';
import { askTab } from './ask-tab.ts';
import { showCount } from './badge.ts';

/** Shows the count on the toolbar button of every tab, or (`wanted` false) takes it away. Rejects where the browser names no tabs. */
export async function countAnew(wanted: boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  const inTab = async (tabId: number): Promise<void> => {
    const page = wanted ? await askTab(tabId, { type: 'describe-page' }) : undefined;
    await showCount(browser.action, tabId, page?.messages.filter(({ state }) => state !== 'shown').length ?? 0);
  };
  // A tab that closes meanwhile needs no count.
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inTab(id)])));
}
