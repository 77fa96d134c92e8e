/**
 * What the popup asks the browser before anything else. A file of its own asks it, which is there sooner than the popup's script.
 */
import type { ToPage } from '../messages.ts';
import { type ListedStorage, readAll } from '../settings/read-all.ts';

/** The part of the browser's API that this needs; the polyfill would make the file ten times as large. */
interface Api {
  readonly tabs: {
    query(filter: { readonly active: true; readonly currentWindow: true }): Promise<readonly { readonly id?: number }[]>;
    sendMessage(tabId: number, message: ToPage, options: { readonly frameId: 0 }): Promise<unknown>;
  };
  readonly storage: { readonly local: ListedStorage };
}

export interface FirstQuestions {
  /** The id of the tab in front; or, where the popup is open as a page of its own (`popup.html?tab=12`), the one it names. */
  readonly tab: Promise<number | undefined>;
  /** What that tab's page answers; undefined where nobody is there: browsers reject then, each in words of its own. */
  readonly answer: Promise<unknown>;
  /** What is stored of the settings, as it is. */
  readonly stored: Promise<Record<string, unknown>>;
}

const asked = globalThis as { unnagAsked?: FirstQuestions };

/** Asks, unless that was done. */
export function askFirst(): FirstQuestions {
  asked.unnagAsked ??= ask();
  return asked.unnagAsked;
}

function ask(): FirstQuestions {
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = scope.browser?.tabs ? scope.browser : scope.chrome;
  const tab = findTab(api);
  const stored = readAll(api.storage.local);
  const answer = tab
    .then((id) => (id === undefined ? undefined : api.tabs.sendMessage(id, { type: 'describe-page' }, { frameId: 0 })))
    .catch((error: unknown) => {
      console.info('No content script answers in this tab.', error);
    });
  // The popup's script tells what failed, as soon as it is there.
  for (const each of [tab, stored]) each.catch(() => undefined);
  return { tab, answer, stored };
}

async function findTab(api: Api): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return /^\d{1,10}$/.test(named) ? Number(named) : undefined;
  const [front] = await api.tabs.query({ active: true, currentWindow: true });
  return front?.id;
}
