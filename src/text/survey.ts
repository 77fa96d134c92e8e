/**
 * One walk over the page's text. What comes out is plain data, so that everything after it is a pure function:
 * blocks (runs of text that share a nearest block-level ancestor and hold no line break) and boxes (the
 * block-level elements around them).
 */

import { attributeOf, isElement, isText, lastOf, nameOf, namespaceOf, parentOf, previousOf } from './dom.ts';

/** A block-level element that holds text. */
export interface Box {
  readonly index: number;
  readonly element: Element;
  readonly parent: Box | null;
  /** Upper-case tag name. */
  readonly tag: string;
  /** Class, id and the like, as the page wrote them, separated by spaces. */
  readonly names: string;
  /** The `role` attribute, lower case, or ''. */
  readonly role: string;
  /** How many boxes are above this one. */
  readonly depth: number;
  /** The blocks inside are those with an index from `start` up to, not including, `end`. */
  start: number;
  end: number;
  /** Fields a person can fill in (inputs, text areas, selects) inside. */
  fields: number;
}

/** A run of text within a box. */
export interface Block {
  readonly index: number;
  readonly box: Box;
  readonly nodes: readonly Text[];
  /** The text with white space folded. */
  readonly text: string;
  /** Characters of the text that stand in links and in buttons. */
  readonly linked: number;
  /** The block is inside a link or is a button. */
  readonly pressable: boolean;
  /** The block stands in quoted or code-like inline markup altogether (q, code, kbd, samp, cite). */
  readonly quoted: boolean;
}

export interface Survey {
  readonly blocks: readonly Block[];
  readonly boxes: readonly Box[];
}

const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT_TAGS = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA IFRAME OBJECT SELECT OPTION DATALIST CANVAS'.split(' '));
const QUOTE_TAGS = new Set('Q CODE KBD SAMP'.split(' '));
/** The element that Unnag puts around bare text in order to hide it. It is not looked at. */
export const LINE_TAG = 'unnag-line';
const LINE_NAME = LINE_TAG.toUpperCase();
const HTML = 'http://www.w3.org/1999/xhtml';
const SHOW_TEXT = 4;
const LONGEST_BLANK = 400; // characters; longer white space is rare, and longer texts are not looked through

/** What is known of an element on the way from the body to a text: null means "nothing below is read". */
interface Place {
  readonly box: Box;
  readonly linked: boolean;
  readonly quoted: boolean;
}

interface OpenBlock {
  box: Box;
  nodes: Text[];
  text: string;
  linked: number;
  quoted: boolean;
}

/**
 * Surveys a document (or any part of it).
 * @param root where to begin, usually the body
 */
export function survey(root: Element): Survey {
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const places = new Map<Node, Place | null>();
  const top = openBox(root, null, boxes);
  places.set(root, { box: top, linked: false, quoted: false });
  for (const editor of root.querySelectorAll('[contenteditable]:not([contenteditable="false"])')) places.set(editor, null);
  let open: OpenBlock | null = null;

  const close = (): void => {
    if (open) closeBlock(open, blocks);
    open = null;
  };
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  let spaced = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const data = node.data;
    // Most texts of a page are the white space between its tags.
    if (data.length < LONGEST_BLANK && data.trim() === '') {
      spaced = true;
      continue;
    }
    const parent = parentOf(node);
    if (!parent) continue;
    const place = places.get(parent) ?? (places.has(parent) ? null : placeOf(parent, places, boxes));
    if (!place) continue;
    if (!open || open.box !== place.box || followsLineBreak(node, place.box.element)) {
      close();
      open = { box: place.box, nodes: [], text: '', linked: 0, quoted: true };
    } else if (spaced) open.text += ' ';
    spaced = false;
    open.nodes.push(node);
    open.text += data;
    if (place.linked) open.linked += data.length;
    if (!place.quoted) open.quoted = false;
  }
  close();
  countFields(root, places);
  spread(boxes, blocks);
  return { blocks, boxes };
}

function closeBlock(open: OpenBlock, blocks: Block[]): void {
  const text = open.text.replace(/[\s\u200b]+/g, ' ').trim();
  if (text === '') return;
  const pressable = open.box.tag === 'BUTTON' || open.linked >= text.length * 0.9;
  blocks.push({
    index: blocks.length,
    box: open.box,
    nodes: open.nodes,
    text,
    linked: Math.min(open.linked, text.length),
    pressable,
    quoted: open.quoted,
  });
}

/** Finds out about a text's parent by climbing to the nearest element that is known, without recursion: pages nest deeply. */
function placeOf(parent: Node, places: Map<Node, Place | null>, boxes: Box[]): Place | null {
  const path: Node[] = [];
  let known: Place | null | undefined;
  for (let node: Node | null = parent; node; node = parentOf(node)) {
    known = places.get(node);
    if (known !== undefined) break;
    path.push(node);
  }
  let place: Place | null = known ?? null;
  for (let i = path.length - 1; i >= 0; i--) {
    const node = path[i];
    if (!node) break;
    if (place) place = enter(node, place, boxes);
    places.set(node, place);
  }
  return place;
}

function enter(node: Node, outer: Place, boxes: Box[]): Place | null {
  if (!isElement(node)) return outer;
  const tag = nameOf(node).toUpperCase();
  if (SILENT_TAGS.has(tag) || namespaceOf(node) !== HTML) return null;
  const linked = outer.linked || tag === 'A' || tag === 'BUTTON';
  const quoted = outer.quoted || QUOTE_TAGS.has(tag);
  const box = BLOCK_TAGS.has(tag) || (tag.includes('-') && tag !== LINE_NAME) ? openBox(node, outer.box, boxes) : outer.box;
  if (box === outer.box && linked === outer.linked && quoted === outer.quoted) return outer;
  return { box, linked, quoted };
}

/** A box whose attributes are read when somebody asks: most are never asked for. */
class LiveBox implements Box {
  start = -1;
  end = -1;
  fields = 0;
  readonly depth: number;
  private knownNames: string | null = null;
  private knownRole: string | null = null;

  constructor(
    readonly index: number,
    readonly element: Element,
    readonly parent: Box | null,
    readonly tag: string,
  ) {
    this.depth = parent ? parent.depth + 1 : 0;
  }

  get names(): string {
    this.knownNames ??= namesOf(this.element);
    return this.knownNames;
  }

  get role(): string {
    this.knownRole ??= (attributeOf(this.element, 'role') ?? '').toLowerCase();
    return this.knownRole;
  }
}

function openBox(element: Element, parent: Box | null, boxes: Box[]): Box {
  const box = new LiveBox(boxes.length, element, parent, nameOf(element).toUpperCase());
  boxes.push(box);
  return box;
}

function namesOf(element: Element): string {
  const id = attributeOf(element, 'id');
  const names = attributeOf(element, 'class');
  const property = attributeOf(element, 'itemprop');
  const name = nameOf(element);
  const tag = name.includes('-') ? name.toLowerCase() : '';
  return [tag, id, names, property && `itemprop-${property}`].filter(Boolean).join(' ');
}

/** Only line breaks split a block; what stands before the text inside the same box decides. */
function followsLineBreak(text: Text, box: Element): boolean {
  for (let node: Node | null = text; node && node !== box; node = parentOf(node)) {
    for (let before = previousOf(node); before; before = previousOf(before)) {
      if (endsWithLineBreak(before)) return true;
      if (isElement(before) || (isText(before) && /\S/.test(before.data))) return false;
    }
  }
  return false;
}

function endsWithLineBreak(node: Node): boolean {
  let last: Node | null = node;
  for (let inner: Node | null = node; inner; inner = lastOf(inner)) last = inner;
  return nameOf(last) === 'BR';
}

function countFields(root: Element, places: Map<Node, Place | null>): void {
  for (const field of root.querySelectorAll('input:not([type=hidden]),textarea,select')) {
    let place: Place | null | undefined;
    for (let node = parentOf(field); node && !place; node = parentOf(node)) place = places.get(node);
    for (let box: Box | null = place?.box ?? null; box; box = box.parent) box.fields++;
  }
}

function spread(boxes: readonly Box[], blocks: readonly Block[]): void {
  for (const block of blocks) {
    for (let box: Box | null = block.box; box; box = box.parent) {
      if (box.start === -1) box.start = block.index;
      if (box.end === block.index + 1) break;
      box.end = block.index + 1;
    }
  }
  for (const box of boxes) if (box.start === -1) box.start = box.end = 0;
}
