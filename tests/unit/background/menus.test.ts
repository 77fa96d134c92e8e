import { describe, expect, it } from 'vitest';
import { createMenus, type MenuEntry } from '../../../src/background/menus.ts';

/** Makes the menus of a browser, and answers the titles of the entries in a context. */
async function entriesIn(context: string): Promise<(string | undefined)[]> {
  const made: MenuEntry[] = [];
  await createMenus({ removeAll: async () => void made.splice(0), create: (entry) => void made.push(entry) });
  return made.filter(({ contexts }) => contexts.some((each) => each === context)).map(({ title }) => title);
}

const TOGGLE = 'Switch Unnag off or on for this site';
const SHOW_ALL = 'Show all hidden messages, or hide them again';
const PICK = 'Hide messages like this';

describe('Unnag’s menu entries', () => {
  it.each(['page', 'link', 'image', 'video', 'audio', 'frame', 'action'])(
    'for the whole page are offered in the menu of: %s',
    async (context) => {
      expect(await entriesIn(context)).toEqual([TOGGLE, SHOW_ALL]);
    },
  );

  it('are offered for selected text, with the one that begins at it', async () => {
    expect(await entriesIn('selection')).toEqual([TOGGLE, SHOW_ALL, PICK]);
  });

  it.each(['editable', 'password', 'tab', 'bookmark'])('are kept out of the menu of: %s', async (context) => {
    expect(await entriesIn(context)).toEqual([]);
  });

  it('are made anew, on the web alone', async () => {
    const made: MenuEntry[] = [{ id: 'pick', title: 'An older one', contexts: ['page'], documentUrlPatterns: [] }];
    await createMenus({ removeAll: async () => void made.splice(0), create: (entry) => void made.push(entry) });
    expect(made.map(({ id }) => id)).toEqual(['toggle-site', 'show-all', 'pick']);
    for (const { documentUrlPatterns } of made) expect(documentUrlPatterns).toEqual(['http://*/*', 'https://*/*']);
  });
});
