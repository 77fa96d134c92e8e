/** The elements that Unnag puts into a page: each with a closed shadow root, where the page's styles and scripts do not reach. */

const NOTE_TAG = 'unnag-note';
/** On the notes that only mark a place. */
const MARK = 'mark';

/**
 * Important rules for a shadow host win over the page's own, important or inline (CSS Scoping Level 1, section 3.3.1). The
 * text is as dark or as light as the text around it, and stands on a ground that tells it apart from any background.
 */
const STYLE = `
:host { all: initial !important; display: block !important; margin: 8px 0 !important; color: inherit !important;
  text-align: start !important; user-select: none !important }
:host([${MARK}]) { position: relative !important; z-index: 9 !important; height: 0 !important; margin: 0 !important; pointer-events: none !important }
button, div { all: initial; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px; max-width: 100%; min-height: 32px;
  padding: 5px 12px; border: 1px dashed; border-radius: 6px; font: 14px/20px system-ui, sans-serif; user-select: none; color: inherit;
  color: oklch(from currentcolor clamp(.25, (l - .65) * 1000, .95) 0 h);
  background: oklch(from currentcolor calc((.65 - l) * 1000) 0 h / .7) }
button { cursor: pointer; outline-offset: 2px }
button:hover { border-style: solid }
button:focus-visible { outline: 2px solid }
i { display: list-item; list-style: disclosure-closed inside }
[aria-expanded=true] i { list-style-type: disclosure-open }
div { position: absolute; border: 2px solid; box-shadow: 0 0 0 4px #f5b301; background: #fff; color: #222 }
@media (any-pointer: coarse) { button { min-height: 44px } }
@media print { :host { display: none !important } }
@media (prefers-reduced-motion: no-preference) { @keyframes pulse { to { opacity: .4 } } div { animation: pulse .4s 6 alternate } }`;

/**
 * Makes an element of Unnag's own, not yet in the page.
 * @param content what it shows: a button, or a `div` that marks a place and takes up no room
 */
export function makeNote(document: Document, content: HTMLElement): HTMLElement {
  const host = document.createElement(NOTE_TAG);
  if (content.localName === 'div') host.toggleAttribute(MARK);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(content);
  dress(root);
  return host;
}

let sheet: CSSStyleSheet | null = null;

/** A constructed sheet is exempt from a page's content security policy. Older Firefoxes let content scripts adopt none. */
function dress(root: ShadowRoot): void {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = STYLE;
    root.append(style);
  }
}

/** Takes away the notes that a former Unnag, or the page by copying elements, left in a document. */
export function removeNotes(document: Document): void {
  for (const note of document.querySelectorAll(NOTE_TAG)) note.remove();
}
