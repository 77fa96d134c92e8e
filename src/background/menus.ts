/** Unnag's entries in the menus of pages and of the toolbar button. */
import type { Menus } from 'webextension-polyfill';
import { say } from '../words/say.ts';

/** What can be asked for by menu and by keyboard shortcut; the names stand in the manifest too. */
export type Wish = 'toggle-site' | 'show-all' | 'pick';

export const isWish = (name: unknown): name is Wish => name === 'toggle-site' || name === 'show-all' || name === 'pick';

/** An entry, as the browser is told of it. */
export interface MenuEntry {
  readonly id: Wish;
  readonly title: string;
  readonly contexts: Menus.ContextType[];
  readonly documentUrlPatterns: string[];
}

/** The part of the browser's `contextMenus` that this needs. */
export interface ContextMenus {
  removeAll(): Promise<void>;
  create(entry: MenuEntry): unknown;
}

/** Wherever on the page the person clicks but into fields, whose menus are about their text; and on the toolbar button. */
const ANYWHERE: Menus.ContextType[] = ['page', 'link', 'image', 'video', 'audio', 'selection', 'frame', 'action'];

/** Makes the entries anew; the browser remembers them until the next update. Does nothing where there are no menus. */
export async function createMenus(contextMenus: ContextMenus | undefined): Promise<void> {
  if (!contextMenus) return;
  await contextMenus.removeAll();
  const entries: [Wish, string, Menus.ContextType[]][] = [
    ['toggle-site', say('commandToggleSite'), ANYWHERE],
    ['show-all', say('commandShowAll'), ANYWHERE],
    // Begins at what is selected.
    ['pick', say('pickLikeThis'), ['selection']],
  ];
  for (const [id, title, contexts] of entries) {
    contextMenus.create({ id, title, contexts, documentUrlPatterns: ['http://*/*', 'https://*/*'] });
  }
}
