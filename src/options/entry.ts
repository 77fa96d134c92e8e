/** One line of a list: what it is, something about it, and what can be done with it. */
import { element } from '../controls/element.ts';

/** A button of an entry; `label` says, for screen readers, which entry it belongs to. */
export interface EntryButton {
  readonly text: string;
  readonly label: string;
  /** By which the keyboard finds it again, see `replaceContent`. */
  readonly key?: string;
  onPress(): void;
}

/** Makes the line; names are read in their own writing direction, and begin where all else does. */
export function createEntry(name: string, about: readonly string[], buttons: readonly EntryButton[]): HTMLElement {
  const controls = buttons.map(({ text, label, key, onPress }) =>
    element('button', { type: 'button', className: 'quiet', 'aria-label': label, 'data-key': key ?? label, onclick: onPress }, text),
  );
  return element(
    'li',
    { className: 'entry' },
    element(
      'div',
      { className: 'entry-text' },
      element('p', { className: 'entry-name' }, element('bdi', {}, name)),
      ...about.filter((line) => line !== '').map((line) => element('p', { className: 'hint' }, line)),
    ),
    element('div', { className: 'entry-buttons' }, ...controls),
  );
}
