import type { Kind } from '../rules/kinds.ts';
import { documentOf } from '../text/dom.ts';
import { putNote } from './note.ts';
import type { Titling } from './titles.ts';

/**
 * Puts a line before the first of the elements that it stands for: a real button, out of print and of copied text.
 * @param titles gives it its words
 * @param onToggle called when the person opens or closes it
 * @returns the element that holds it
 */
export function collapsedLine(
  first: Element,
  elements: Element[],
  kind: Kind,
  titles: Titling,
  onToggle: (open: boolean) => void,
): HTMLElement {
  const document = documentOf(first);
  const button = document.createElement('button');
  button.ariaExpanded = 'false';
  // A property, because an id would change the page; browsers that do not know it take no harm.
  button.ariaControlsElements = elements;
  const arrow = document.createElement('i');
  arrow.ariaHidden = 'true';
  const title = document.createElement('span');
  titles(kind, title);
  button.append(arrow, title);
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    event.stopPropagation();
    const open = button.ariaExpanded === 'false';
    button.ariaExpanded = String(open);
    onToggle(open);
  });
  button.onkeydown = keepToItself;
  return putNote(first, button);
}

/** Pages that have keys of their own take those of a button from it, too, where they do not see that it is one. */
function keepToItself(event: KeyboardEvent): void {
  if (/Enter| /.test(event.key)) event.stopPropagation();
}
