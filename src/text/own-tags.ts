import { nameOf } from './dom.ts';

/*
 * How the names of Unnag's own elements begin. They end in digits that differ from page to page, so that no page can define elements
 * of these names and have its code run in them.
 */

/** The element that Unnag puts around bare text in order to hide it. It is not looked at. */
export const LINE_TAG = 'unnag-line-';
/** The element of Unnag's own that it puts before a message. It is not looked at either. */
export const NOTE_TAG = 'unnag-note-';

/** Whether an element's name begins so. */
export const isNamed = (element: Element, tag: typeof LINE_TAG | typeof NOTE_TAG): boolean => nameOf(element).toLowerCase().startsWith(tag);
