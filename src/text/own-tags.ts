/** The element that Unnag puts around bare text in order to hide it. It is not looked at. */
export const LINE_TAG = 'unnag-line';
/** The element of Unnag's own that it puts before a message. It is not looked at either. */
export const NOTE_TAG = 'unnag-note';
