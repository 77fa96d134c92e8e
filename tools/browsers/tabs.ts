import type { Page } from 'puppeteer-core';
import type { PageReport, ToPage } from '../../src/messages.ts';
import type { OpenBrowser } from './open.ts';

/** What pages of an extension have in both browsers, as far as it is asked for here. */
interface ExtensionApi {
  readonly tabs: {
    query(filter: object): Promise<{ readonly id?: number; readonly url?: string; readonly pendingUrl?: string }[]>;
    sendMessage(tab: number, message: ToPage): Promise<PageReport | undefined>;
  };
}

/** A page in a tab of its own. */
export interface Tab {
  readonly id: number;
  readonly page: Page;
}

/** Opens an empty tab in a window of its own, where it stays in view, and tells which one it is for the extension, which `extensionPage` (any of its pages) asks. */
export async function openTab(opened: OpenBrowser, extensionPage: Page): Promise<Tab> {
  const before = await listTabs(extensionPage);
  const page = await opened.browser.newPage({ type: 'window' });
  const isNew = async (known: readonly number[]) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabs = await chrome.tabs.query({});
    // Unnag's own introduction may open meanwhile; it is the only one whose address can be seen.
    return (
      tabs.find(({ id, url, pendingUrl }) => id !== undefined && !known.includes(id) && !/welcome\.html$/.test(pendingUrl ?? url ?? ''))
        ?.id ?? 0
    );
  };
  const found = await extensionPage.waitForFunction(isNew, { polling: 50 }, before);
  return { id: Number(await found.jsonValue()), page };
}

/** Sends a message to the content script of a tab. Answers undefined if the tab has none (yet). */
export function askTab(extensionPage: Page, tab: number, message: ToPage): Promise<PageReport | undefined> {
  return extensionPage.evaluate(
    async (id, question) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      try {
        return await chrome.tabs.sendMessage(id, question);
      } catch {
        return undefined;
      }
    },
    tab,
    message,
  );
}

function listTabs(extensionPage: Page): Promise<number[]> {
  return extensionPage.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabs = await chrome.tabs.query({});
    return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  });
}
