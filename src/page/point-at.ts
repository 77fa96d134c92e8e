import { documentOf } from '../text/dom.ts';
import { elementAround } from '../text/inner-trees.ts';
import type { Concealment } from './concealment.ts';
import { putNote } from './note.ts';
import type { Titling } from './titles.ts';

const SHOWN = 3000; // ms

/**
 * Scrolls to the place where a concealed message stands and marks it for a moment; reveals nothing.
 * @param titles gives the mark its words
 * @returns takes the mark away before its time
 */
export function pointAt({ widget, place }: Concealment, titles: Titling): () => void {
  let at = place ?? widget.telling.box.element;
  // A mark inside what the page hides would not be seen.
  for (let outer = elementAround(at); outer; outer = elementAround(outer)) if (!Element.prototype.checkVisibility.call(outer)) at = outer;
  const mark = documentOf(at).createElement('b');
  titles(widget.rule.kind, mark);
  const note = putNote(at, mark);
  const still = matchMedia('(prefers-reduced-motion)').matches;
  note.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  const end = (): void => note.remove();
  setTimeout(end, SHOWN);
  return end;
}
