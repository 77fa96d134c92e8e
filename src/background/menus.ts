/** Unnag's entries in the menus of pages and of the toolbar button. */
import browser from 'webextension-polyfill';
import { say } from '../words/say.ts';

/** What can be asked for by menu and by keyboard shortcut; the names stand in the manifest too. */
export type Wish = 'toggle-site' | 'show-all';

export const isWish = (name: unknown): name is Wish => name === 'toggle-site' || name === 'show-all';

/** Makes the entries anew; the browser remembers them until the next update. Does nothing where there are no menus. */
export async function createMenus(): Promise<void> {
  const { contextMenus }: Partial<Pick<typeof browser, 'contextMenus'>> = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  const entries: [Wish, string][] = [
    ['toggle-site', say('commandToggleSite')],
    ['show-all', say('commandShowAll')],
  ];
  for (const [id, title] of entries) {
    contextMenus.create({ id, title, contexts: ['page', 'action'], documentUrlPatterns: ['http://*/*', 'https://*/*'] });
  }
}
