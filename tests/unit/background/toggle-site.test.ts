import { describe, expect, it } from 'vitest';
import { openPopup } from '../../../src/background/open-popup.ts';
import { toggleSite } from '../../../src/background/toggle-site.ts';
import { EVERYWHERE } from '../../../src/settings/choose.ts';
import type { Choices } from '../../../src/settings/settings.ts';
import { ITEM_VERSION, POLICY_KEY } from '../../../src/settings/stored-items.ts';
import { fakeBrowser } from '../settings/fake-browser.ts';

const HOST = 'www.news.example';
const ENABLED = { what: 'enabled' } as const;

const policy = (everywhere: Choices, sites: Readonly<Record<string, Choices>> = {}) => ({
  [POLICY_KEY]: { version: ITEM_VERSION, everywhere, sites },
});

describe('switching Unnag for the site of a page, without a window of its own', () => {
  it('switches it off, and on again', async () => {
    const { store, stored } = fakeBrowser();
    expect(await toggleSite(store, HOST)).toBe(true);
    expect(stored.get('site:news.example')).toEqual({ version: ITEM_VERSION, enabled: false });
    expect(await toggleSite(store, HOST)).toBe(true);
    expect(stored.size).toBe(0);
  });

  it('changes nothing while Unnag is off everywhere: the site would stay off when it is on again', async () => {
    const { store, writes } = fakeBrowser();
    await store.choose(EVERYWHERE, ENABLED, false);
    expect(await toggleSite(store, HOST)).toBe(false);
    expect(writes).toEqual(['everywhere']);
  });

  it.each([
    ['off everywhere', policy({ enabled: false })],
    ['on everywhere', policy({ enabled: true })],
    ['off on the site', policy({}, { 'news.example': { enabled: false } })],
    ['on on a site above it', policy({}, { example: { enabled: true } })],
  ])('changes nothing where an organization has settled that it is %s', async (_, items) => {
    const { store, calls } = fakeBrowser(items);
    expect(await toggleSite(store, HOST)).toBe(false);
    expect(calls.writing).toBe(0);
  });

  it('changes the site where an organization has settled other things, or other sites', async () => {
    const { store, stored } = fakeBrowser(policy({ kinds: { login: false } }, { 'paper.example': { enabled: false } }));
    expect(await toggleSite(store, HOST)).toBe(true);
    expect(stored.get('site:news.example')).toEqual({ version: ITEM_VERSION, enabled: false });
  });
});

describe('the popup, opened without a click on its button', () => {
  /** A browser that opens its popup, does not let Unnag do it, or knows no way to. */
  function browserThat(opensPopup: 'opens' | 'refuses' | 'cannot') {
    const opened: string[] = [];
    const open = async (options?: { windowId: number }) => {
      if (opensPopup === 'refuses') throw new Error('openPopup requires a user gesture');
      opened.push(`popup in window ${options?.windowId}`);
    };
    const browser = {
      action: opensPopup === 'cannot' ? {} : { openPopup: open },
      tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
      runtime: { getURL: (path: string) => `moz-extension://0/${path}` },
    };
    return { browser, opened };
  }

  it.each([
    ['is the browser’s own, in the tab’s window, where it opens that', 'opens', 'popup in window 3'],
    ['is a tab where the browser refuses', 'refuses', 'moz-extension://0/src/popup/popup.html?tab=12'],
    ['is a tab where the browser knows no way', 'cannot', 'moz-extension://0/src/popup/popup.html?tab=12'],
  ] as const)('%s', async (_, opensPopup, expected) => {
    const { browser, opened } = browserThat(opensPopup);
    await openPopup({ id: 12, windowId: 3 }, browser);
    expect(opened).toEqual([expected]);
  });
});
