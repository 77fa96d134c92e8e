import { allIn, attributeOf, documentOf } from '../text/dom.ts';
import { isNamed, LINE_TAG, NOTE_TAG } from '../text/own-tags.ts';
import { MARK, marked, NOTE_DISPLAY, tieNote } from './tether.ts';

/** The elements that Unnag puts into a page: each with a closed shadow root, where the page's styles and scripts do not reach. */

/**
 * Important rules for a shadow host win over the page's own, important or inline (CSS Scoping Level 1, section 3.3.1). The
 * text is as dark or as light as the text around it, and on a ground that tells it apart from any background. `b` marks a
 * place and takes up no room. The arrow `i` is drawn, because the browser's own may come as a font that is asked for.
 */
const STYLE = `:host{all:initial!important;display:${NOTE_DISPLAY}!important;margin:8px 0!important;color:inherit!important;\
user-select:none!important}\
button,b{all:initial;box-sizing:border-box;display:inline-flex;align-items:center;gap:6px;max-width:100%;min-height:32px;\
padding:5px 12px;border:1px dashed;border-radius:6px;font:14px/20px system-ui;color:inherit;\
color:oklch(from currentcolor clamp(.25,(l - .65)*1000,.95) 0 h/1);\
background:oklch(from currentcolor calc((.65 - l)*1000) 0 h/.8)}\
b{position:absolute;z-index:9;outline:4px solid #f5b301}\
button{cursor:pointer}\
button:hover{border-style:solid}\
button:focus-visible{outline:2px solid;outline-offset:2px}\
i{border:5px solid transparent;border-inline:7px solid;border-inline-end:0;margin-inline-end:3px;forced-color-adjust:none}\
[aria-expanded=true] i{border:5px solid transparent;border-block:7px solid;border-block-end:0;margin:0}\
@media(forced-colors){i{color:canvastext}}\
@media(any-pointer:coarse){button{min-height:44px}}\
@media print{:host{display:none!important}}`;

/** Makes an element of Unnag's own, not yet in the page. */
export function ownElement(document: Document, tag: typeof LINE_TAG | typeof NOTE_TAG): HTMLElement {
  const element = document.createElement(tag + MARK);
  element.dataset.unnag = MARK;
  marked.add(element);
  return element;
}

/**
 * Puts an element of Unnag's own before another, into the same slot: what stands in none is not drawn.
 * @param content what it shows: a button, or a `b`
 */
export function putNote(element: Element, content: HTMLElement): HTMLElement {
  const document = documentOf(element);
  const host = ownElement(document, NOTE_TAG);
  tieNote(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(content);
  // Both are exempt from the page's content security policy: in Firefox an element of a content script, elsewhere a constructed sheet.
  if (import.meta.env.MODE === 'firefox') root.append(Object.assign(document.createElement('style'), { textContent: STYLE }));
  else {
    const sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  }
  host.slot = attributeOf(element, 'slot') ?? '';
  Element.prototype.before.call(element, host);
  return host;
}

/**
 * The elements of Unnag's own that the page left in a tree by copying.
 * @param anybodys also those of a former Unnag
 */
export const copiesIn = (tree: ParentNode, anybodys: boolean): Element[] =>
  [...allIn(tree, '[data-unnag]')].filter(
    (element) =>
      (isNamed(element, LINE_TAG) || isNamed(element, NOTE_TAG)) &&
      !marked.has(element) &&
      (anybodys || attributeOf(element, 'data-unnag') === MARK),
  );
