/** Unnag's keyboard shortcuts, and the way to the browser's page that changes them. */
import browser from 'webextension-polyfill';
import { createCard } from '../controls/card.ts';
import { element, replaceContent } from '../controls/element.ts';
import { say } from '../words/say.ts';

/** Chrome's page for the shortcuts of extensions. Firefox has no address for its own, but a call. */
const CHROME_PAGE = 'chrome://extensions/shortcuts';

export interface ShortcutsCard {
  readonly node: HTMLElement;
  /** Reads the shortcuts as they are now. */
  load(): Promise<void>;
}

/** Makes the card; `attempt` runs what the person asked for and tells what failed. */
export function createShortcutsCard(attempt: (task: () => Promise<void>) => void): ShortcutsCard {
  const list = element('dl', { className: 'shortcuts' });
  const hint = element('p', { className: 'hint' });
  const change = element('button', { type: 'button', className: 'quiet', onclick: () => attempt(openSettings) }, say('changeShortcuts'));
  const card = createCard(say('shortcutsHeading'), list, hint, change);

  async function openSettings(): Promise<void> {
    try {
      const commands: { openShortcutSettings?(): Promise<void> } = browser.commands;
      if (commands.openShortcutSettings) await commands.openShortcutSettings();
      else await browser.tabs.create({ url: CHROME_PAGE });
    } catch (cause) {
      console.info('The browser did not open its page for shortcuts.', cause);
      hint.textContent = say('shortcutsByHand');
    }
  }

  return {
    node: card.node,
    async load() {
      // Firefox for Android has none.
      const commands: typeof browser.commands | undefined = browser.commands;
      const all = (await commands?.getAll()) ?? [];
      change.hidden = all.length === 0;
      if (all.length === 0) hint.textContent = say('noShortcutsHere');
      const nameOf = (name = '', description = '') => (name.startsWith('_execute') ? say('openUnnag') : description);
      const lines = all.flatMap(({ name, description, shortcut }) => [
        element('dt', {}, nameOf(name, description)),
        element('dd', {}, shortcut ? element('kbd', {}, shortcut) : say('noShortcut')),
      ]);
      replaceContent(list, ...lines);
    },
  };
}
