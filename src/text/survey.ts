/**
 * One walk over the page's text. What comes out is plain data, so that everything after it is a pure function:
 * blocks (runs of text that share a nearest block-level ancestor and hold no line break) and boxes (the
 * block-level elements around them).
 */
import { Block } from './block.ts';
import { Box } from './box.ts';
import { type ComposedWalk, composedWalk } from './composed-walk.ts';
import { allIn, attributeOf, HTML, isDocument, isElement, isText, lastOf, nameOf, namespaceOf, parentOf, previousOf } from './dom.ts';
import { frameOf, holds, type InnerTrees, outerOf } from './inner-trees.ts';

export interface Survey {
  readonly blocks: readonly Block[];
  readonly boxes: readonly Box[];
}

const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT_TAGS = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA IFRAME OBJECT SELECT OPTION DATALIST CANVAS'.split(' '));
const QUOTE_TAGS = new Set('Q CODE KBD SAMP'.split(' '));
/** The element that Unnag puts around bare text in order to hide it. It is not looked at. */
export const LINE_TAG = 'unnag-line';
const LINE_NAME = LINE_TAG.toUpperCase();
/** The element of Unnag's own that it puts before a message. It is not looked at either. */
export const NOTE_TAG = 'unnag-note';
const SHOW_TEXT = 4;
const LONGEST_BLANK = 400; // characters; longer white space is rare, and longer texts are not looked through
const CODE_OF_Z = 90;
/** Boxes within each other; what is nested more deeply counts as one box. Every box above a text is looked at, time and again. */
const MOST_NESTED = 200;
const STEP = 512; // text nodes that are read at a stretch

/** What is known of an element on the way from the body to a text: null means "nothing below is read". */
interface Place {
  readonly box: Box;
  readonly linked: boolean;
  readonly quoted: boolean;
}

/** A block that may still go on. */
interface OpenBlock {
  readonly box: Box;
  readonly nodes: Text[];
  /** The text as the page wrote it, up to the last node. */
  before: string;
  /** The last node's text. */
  last: string;
  /** Characters in links, up to the last node. */
  linkedBefore: number;
  lastLinked: boolean;
  quoted: boolean;
}

const NO_TREES: InnerTrees = new Map();

/**
 * Surveys a document (or any part of it) as it is now.
 * @param trees those within it that are read, too
 */
export function survey(root: Element, trees: InnerTrees = NO_TREES): GrowingSurvey {
  const grown = new GrowingSurvey(root, trees);
  grown.extend();
  grown.countFields();
  return grown;
}

/** A survey that follows a document while it is parsed: text that has come at its end is added to what is known. */
export class GrowingSurvey implements Survey {
  readonly blocks: Block[] = [];
  readonly boxes: Box[] = [];
  /** Characters of all text nodes that were passed, whether or not they are read. */
  private passed = 0;
  private readonly places = new Map<Node, Place | null>();
  private readonly walker: TreeWalker | ComposedWalk;
  private readonly lineBreaks: HTMLCollectionOf<HTMLBRElement>;
  private open: OpenBlock | null = null;
  private readonly closed: OpenBlock[] = [];
  private spaced = false;
  private lastLength = 0;

  /**
   * @param root where to begin, usually the body; nothing is read yet
   * @param trees those within it that are read, too; a survey with such does not follow their growth
   */
  constructor(
    private readonly root: Element,
    private readonly trees: InnerTrees = NO_TREES,
  ) {
    this.places.set(root, { box: this.openBox(root, null), linked: false, quoted: false });
    this.walker =
      trees.size > 0 ? composedWalk(root, (node) => trees.get(node) ?? null) : root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
    this.lineBreaks = root.ownerDocument.getElementsByTagName('br');
  }

  /** Whether the survey holds all text of its root. Costs one native pass over the text. */
  get complete(): boolean {
    return holds(this.root, this.walker.currentNode) && (this.root.textContent?.length ?? 0) === this.passed;
  }

  /** Whether there is more text after, or in, the text that was read last. */
  get hasGrown(): boolean {
    const { walker } = this;
    const last = walker.currentNode;
    const isMore = walker.nextNode() !== null;
    walker.currentNode = last;
    return isMore || (isText(last) && last.data.length !== this.lastLength);
  }

  /** Adds what has come after the text that was read last. */
  extend(): void {
    for (const _ of this.extendInSteps());
  }

  /** The same, so that the work on a large page can be spread. Until it is done, no new blocks are there. */
  *extendInSteps(): Generator<void> {
    this.readOn();
    const { walker, places } = this;
    let parent: Node | null = null;
    let place: Place | null = null;
    let rest = STEP;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (--rest === 0) {
        rest = STEP;
        yield;
      }
      const data = node.data;
      this.passed += data.length;
      this.lastLength = data.length;
      // Most texts of a page are the white space between its tags.
      if (data.length < LONGEST_BLANK && data.trim() === '') {
        this.spaced = true;
        continue;
      }
      const above: Node | null = node.parentNode;
      if (above !== parent && above) {
        parent = above;
        place = places.get(above) ?? (places.has(above) ? null : this.placeOf(above));
      }
      if (place) this.add(node, data, place);
    }
    const first = this.blocks.length;
    this.settle();
    spread(this.blocks, first);
  }

  /** Counts the fields in each box, as they are now. */
  countFields(): void {
    countFields([this.root, ...this.trees.values()], this.boxes, this.places);
  }

  /** The last text may have grown, and the last block may go on. */
  private readOn(): void {
    const last = this.walker.currentNode;
    if (isText(last) && last.data.length !== this.lastLength) {
      this.passed += last.data.length - this.lastLength;
      this.lastLength = last.data.length;
      if (this.open?.nodes.at(-1) === last) this.open.last = last.data;
    }
    if (this.open) this.blocks.pop();
  }

  private add(node: Text, data: string, place: Place): void {
    const { open } = this;
    if (
      !open ||
      open.box !== place.box ||
      ((this.lineBreaks.length > 0 || this.trees.size > 0) && followsLineBreak(node, place.box.element))
    ) {
      if (open) this.closed.push(open);
      this.open = {
        box: place.box,
        nodes: [node],
        before: '',
        last: data,
        linkedBefore: 0,
        lastLinked: place.linked,
        quoted: place.quoted,
      };
    } else {
      open.before += this.spaced ? `${open.last} ` : open.last;
      if (open.lastLinked) open.linkedBefore += open.last.length;
      open.last = data;
      open.lastLinked = place.linked;
      open.nodes.push(node);
      if (!place.quoted) open.quoted = false;
    }
    this.spaced = false;
  }

  /** Makes blocks of what was read. */
  private settle(): void {
    for (const closed of this.closed) this.settleOne(closed);
    this.closed.length = 0;
    if (this.open && !this.settleOne(this.open)) this.open = null;
  }

  /** @returns whether the block says anything */
  private settleOne({ box, nodes, before, last, linkedBefore, lastLinked, quoted }: OpenBlock): boolean {
    const text = fold(before === '' ? last : before + last);
    if (text === '') return false;
    const linked = Math.min(text.length, linkedBefore + (lastLinked ? last.length : 0));
    this.blocks.push(new Block(this.blocks.length, box, nodes, text, linked, quoted));
    return true;
  }

  /** Finds out about a text's parent by climbing to the nearest element that is known, without recursion: pages nest deeply. */
  private placeOf(parent: Node): Place | null {
    const path: Node[] = [];
    let place: Place | null | undefined;
    // A frame itself is passed over: its document stands for it.
    for (let node: Node | null = parent; node; node = outerOf((isDocument(node) && frameOf(node)) || node)) {
      place = this.places.get(node);
      if (place !== undefined) break;
      path.push(node);
    }
    for (let at = path.length - 1; at >= 0; at--) {
      const node = path[at] as Node;
      if (place) place = this.enter(node, place);
      this.places.set(node, place ?? null);
    }
    return place ?? null;
  }

  private enter(node: Node, outer: Place): Place | null {
    const name = nameOf(node);
    if (name.startsWith('#')) return isDocument(node) ? this.enterFrame(node, outer) : outer;
    const element = node as Element;
    const foreign = name.charCodeAt(0) > CODE_OF_Z; // HTML's own names come in capitals
    if (foreign && namespaceOf(element) !== HTML) return null;
    const tag = foreign ? name.toUpperCase() : name;
    const opens = BLOCK_TAGS.has(tag) || (tag.includes('-') && tag !== LINE_NAME);
    if ((!opens && SILENT_TAGS.has(tag)) || isEditor(element)) return null;
    if (opens && outer.box.depth < MOST_NESTED) {
      return { box: this.openBox(element, outer.box, tag), linked: outer.linked || tag === 'BUTTON', quoted: outer.quoted };
    }
    const linked = outer.linked || tag === 'A' || tag === 'BUTTON';
    const quoted = outer.quoted || QUOTE_TAGS.has(tag);
    return linked === outer.linked && quoted === outer.quoted ? outer : { box: outer.box, linked, quoted };
  }

  /** All that is in a frame goes with the frame. */
  private enterFrame(document: Document, outer: Place): Place | null {
    const frame = frameOf(document);
    if (!frame || document.designMode === 'on') return null;
    return outer.box.depth < MOST_NESTED ? { ...outer, box: this.openBox(frame, outer.box, 'DIV') } : outer;
  }

  private openBox(element: Element, parent: Box | null, tag = nameOf(element).toUpperCase()): Box {
    const box = new Box(this.boxes.length, element, parent, tag);
    this.boxes.push(box);
    return box;
  }
}

function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

const FOLDED = /\s\s|[^\S ]|\u200b/;

/** Folds white space; most texts need no more than their ends cut off, which copies nothing. */
function fold(text: string): string {
  const trimmed = text.trim();
  return FOLDED.test(trimmed) ? trimmed.replace(/[\s\u200b]+/g, ' ').trim() : trimmed;
}

/** Only line breaks split a block; what stands before the text inside the same box decides. */
function followsLineBreak(text: Text, box: Element): boolean {
  for (let node: Node | null = text; node && node !== box; node = parentOf(node)) {
    for (let before = previousOf(node); before; before = previousOf(before)) {
      if (endsWithLineBreak(before)) return true;
      if (isElement(before) ? nameOf(before).toLowerCase() !== NOTE_TAG : isText(before) && /\S/.test(before.data)) return false;
    }
  }
  return false;
}

function endsWithLineBreak(node: Node): boolean {
  let last: Node | null = node;
  for (let inner: Node | null = node; inner; inner = lastOf(inner)) last = inner;
  return nameOf(last) === 'BR';
}

function countFields(trees: readonly ParentNode[], boxes: readonly Box[], places: ReadonlyMap<Node, Place | null>): void {
  const fields = trees.flatMap((tree) => [...allIn(tree, 'input:not([type=hidden]),textarea,select')]);
  if (fields.length === 0 && boxes[0]?.fields === 0) return;
  for (const box of boxes) box.fields = 0;
  for (const field of fields) {
    let place: Place | null | undefined;
    for (let node = outerOf(field); node && !place; node = outerOf(node)) place = places.get(node);
    for (let box: Box | null = place?.box ?? null; box; box = box.parent) box.fields++;
  }
}

function spread(blocks: readonly Block[], first: number): void {
  for (let index = first; index < blocks.length; index++) {
    for (let box: Box | null = blocks[index]?.box ?? null; box; box = box.parent) {
      if (box.start === -1) box.start = index;
      if (box.end === index + 1) break;
      box.end = index + 1;
    }
  }
}
