import type { Concealment } from './concealment.ts';
import { makeNote } from './note.ts';
import type { Titling } from './titles.ts';

const SHOWN = 3000; // ms

/**
 * Scrolls to the place where a concealed message stands and marks it for a moment; reveals nothing.
 * @param titles gives the mark its words
 * @returns takes the mark away before its time
 */
export function pointAt(concealment: Concealment, titles: Titling): () => void {
  const { widget } = concealment;
  let place = concealment.place ?? widget.box?.element ?? widget.telling.box.element;
  // A mark inside what the page hides would not be seen.
  while (place.parentElement && !place.parentElement.checkVisibility()) place = place.parentElement;
  const mark = place.ownerDocument.createElement('div');
  mark.role = 'status';
  titles.give(widget.rule.kind, (words, language) => {
    mark.lang = language;
    mark.textContent = words;
  });
  const note = makeNote(place.ownerDocument, mark);
  place.before(note);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  note.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  const end = (): void => {
    clearTimeout(timer);
    note.remove();
  };
  const timer = setTimeout(end, SHOWN);
  return end;
}
