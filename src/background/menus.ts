/** Unnag's entries in the menus of pages and of the toolbar button. */
import browser from 'webextension-polyfill';
import { say } from '../words/say.ts';

/** What can be asked for by menu and by keyboard shortcut; the names stand in the manifest too. */
export type Wish = 'toggle-site' | 'show-all' | 'pick';

export const isWish = (name: unknown): name is Wish => name === 'toggle-site' || name === 'show-all' || name === 'pick';

/** Makes the entries anew; the browser remembers them until the next update. Does nothing where there are no menus. */
export async function createMenus(): Promise<void> {
  const { contextMenus }: Partial<Pick<typeof browser, 'contextMenus'>> = browser;
  if (!contextMenus) return;
  await contextMenus.removeAll();
  const entries: [Wish, string, browser.Menus.ContextType[]][] = [
    ['toggle-site', say('commandToggleSite'), ['page', 'action']],
    ['show-all', say('commandShowAll'), ['page', 'action']],
    // Begins at what is selected.
    ['pick', say('pickLikeThis'), ['selection']],
  ];
  for (const [id, title, contexts] of entries) {
    contextMenus.create({ id, title, contexts, documentUrlPatterns: ['http://*/*', 'https://*/*'] });
  }
}
