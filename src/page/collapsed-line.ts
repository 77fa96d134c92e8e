import type { Kind } from '../rules/kinds.ts';
import { makeNote } from './note.ts';
import type { Titling } from './titles.ts';

/** The line that stands for a collapsed message. */
export interface CollapsedLine {
  readonly host: HTMLElement;
  remove(): void;
}

/**
 * Puts a line before the first of the elements that it stands for: a real button, out of print and of copied text.
 * @param titles gives it its words
 * @param onToggle called when the person opens or closes it
 */
export function collapsedLine(elements: readonly Element[], kind: Kind, titles: Titling, onToggle: (open: boolean) => void): CollapsedLine {
  const [first] = elements;
  if (!first) throw new Error('A message without elements has no place for a line.');
  const { ownerDocument } = first;
  const button = ownerDocument.createElement('button');
  button.type = 'button';
  button.ariaExpanded = 'false';
  // Set as a property, which also older browsers take: an id in the page would change the page.
  button.ariaControlsElements = [...elements];
  const arrow = ownerDocument.createElement('i');
  arrow.ariaHidden = 'true';
  const title = ownerDocument.createElement('span');
  titles.give(kind, (words, language) => {
    button.lang = language;
    title.textContent = words;
  });
  button.append(arrow, title);
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    event.stopPropagation();
    const open = button.ariaExpanded === 'false';
    button.ariaExpanded = String(open);
    onToggle(open);
  });
  const host = makeNote(ownerDocument, button);
  first.before(host);
  return { host, remove: () => host.remove() };
}
