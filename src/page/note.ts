import { allIn, attributeOf } from '../text/dom.ts';
import { isNamed, type LINE_TAG, NOTE_TAG } from '../text/own-tags.ts';
import { MARK, NOTE_DISPLAY, tieNote } from './tether.ts';

/** The elements that Unnag puts into a page: each with a closed shadow root, where the page's styles and scripts do not reach. */

/**
 * Important rules for a shadow host win over the page's own, important or inline (CSS Scoping Level 1, section 3.3.1). The
 * text is as dark or as light as the text around it, and on a ground that tells it apart from any background. `b` marks a
 * place and takes up no room. The arrow `i` is drawn, because the browser's own may come as a font that is asked for.
 */
const STYLE = `:host{all:initial!important;display:${NOTE_DISPLAY}!important;margin:8px 0!important;color:inherit!important;
user-select:none!important}
button,b{all:initial;box-sizing:border-box;display:inline-flex;align-items:center;gap:6px;max-width:100%;min-height:32px;
padding:5px 12px;border:1px dashed;border-radius:6px;font:14px/20px system-ui,sans-serif;color:inherit;
color:oklch(from currentcolor clamp(.25,(l - .65)*1000,.95) 0 h);
background:oklch(from currentcolor calc((.65 - l)*1000) 0 h/.8)}
b{position:absolute;z-index:9;outline:4px solid #f5b301}
button{cursor:pointer}
button:hover{border-style:solid}
button:focus-visible{outline:2px solid;outline-offset:2px}
i{border:5px solid transparent;border-inline:7px solid;border-inline-end:0;margin-inline-end:3px;forced-color-adjust:none}
[aria-expanded=true] i{border:5px solid transparent;border-block:7px solid;border-block-end:0;margin:0}
@media (any-pointer:coarse){button{min-height:44px}}
@media print{:host{display:none!important}}`;

/** By document: none may use another's. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Makes an element of Unnag's own, not yet in the page.
 * @param content what it shows: a button, or a `b`
 */
export function makeNote(document: Document, content: HTMLElement): HTMLElement {
  const host = document.createElement(NOTE_TAG + MARK);
  host.dataset.unnag = MARK;
  tieNote(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(content);
  try {
    // A constructed sheet is exempt from the page's content security policy.
    root.adoptedStyleSheets = [sheetOf(document)];
  } catch {
    // Older Firefoxes let content scripts adopt none, but exempt their elements.
    root.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
  }
  return host;
}

function sheetOf(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(STYLE);
    sheets.set(document, sheet);
  }
  return sheet;
}

/**
 * Takes away the notes that the page left in a tree by copying elements.
 * @param anybodys also those of a former Unnag
 */
export function removeNotes(tree: ParentNode, anybodys: boolean): void {
  for (const note of ownElementsIn(tree, NOTE_TAG, anybodys)) note.remove();
}

/**
 * The elements of Unnag's own in a tree.
 * @param anybodys also those of a former Unnag
 */
export const ownElementsIn = (tree: ParentNode, tag: typeof LINE_TAG | typeof NOTE_TAG, anybodys: boolean): HTMLElement[] =>
  [...(allIn(tree, '[data-unnag]') as NodeListOf<HTMLElement>)].filter(
    (element) => isNamed(element, tag) && (anybodys || attributeOf(element, 'data-unnag') === MARK),
  );
