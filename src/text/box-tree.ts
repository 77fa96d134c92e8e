import type { Block } from './block.ts';
import { Box } from './box.ts';
import { allIn, attributeOf, HTML, isDocument, nameOf, namespaceOf } from './dom.ts';
import { frameOf, outerOf } from './inner-trees.ts';
import { LINE_TAG } from './own-tags.ts';

const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LABEL LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT_TAGS = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA IFRAME OBJECT SELECT OPTION DATALIST CANVAS'.split(' '));
const QUOTE_TAGS = new Set('Q CODE KBD SAMP'.split(' '));
const LINE_NAME = LINE_TAG.toUpperCase();
const CODE_OF_Z = 90;
/** Boxes within each other; what is nested more deeply counts as one box. Every box above a text is looked at, time and again. */
const MOST_NESTED = 200;

/** Where a text stands. */
export interface Standing {
  readonly box: Box;
  /** In a link or a button. */
  readonly linked: boolean;
  /** In quoted or code-like inline markup. */
  readonly quoted: boolean;
}

/** The boxes of a page, as far as there is text in them, in the order of the page. */
export class BoxTree {
  readonly boxes: Box[] = [];
  /** How the texts stand that are in a box and in no inner one, by the box's element. */
  private readonly opened = new Map<Node, Standing>();
  /** What is known of all else on the way from the root to a text: null means "nothing below is read". */
  private passed = new Map<Node, Standing | null>();

  /** @param root where to begin, usually the body */
  constructor(root: Element) {
    this.opened.set(root, this.open(root, null, false, false));
  }

  /**
   * Finds out where the texts in a node stand, by climbing to the nearest node that is known, without recursion: pages nest deeply.
   * @returns null where they are not read
   */
  standingIn(parent: Node): Standing | null {
    const direct = this.knownOf(parent);
    if (direct !== undefined) return direct;
    const path: Node[] = [];
    let standing: Standing | null | undefined;
    // A frame itself is passed over: its document stands for it.
    for (let node: Node | null = parent; node; node = outerOf((isDocument(node) && frameOf(node)) || node)) {
      standing = this.knownOf(node);
      if (standing !== undefined) break;
      path.push(node);
    }
    for (let at = path.length - 1; at >= 0; at--) {
      const node = path[at] as Node;
      if (standing) standing = this.enter(node, standing);
      if (standing?.box.element === node) this.opened.set(node, standing);
      else this.passed.set(node, standing ?? null);
    }
    return standing ?? null;
  }

  private knownOf(node: Node): Standing | null | undefined {
    return this.opened.get(node) ?? this.passed.get(node);
  }

  /** Tells the boxes around some blocks, from `first` on, that these are in them. */
  hold(blocks: readonly Block[], first: number): void {
    for (let index = first; index < blocks.length; index++) {
      for (let box: Box | null = blocks[index]?.box ?? null; box; box = box.parent) {
        if (box.start === -1) box.start = index;
        if (box.end === index + 1) break;
        box.end = index + 1;
      }
    }
  }

  /** How many blocks there are up to a block and with it, but for those in what has become an editor around it. */
  beforeEditors(block: Block | undefined): number {
    let count = block ? block.index + 1 : 0;
    for (let box = block?.box; box?.parent; box = box.parent) if (isEditor(box.element)) count = box.start;
    return count;
  }

  /** Forgets all boxes but those that the first blocks of the page stand in, and all that may have changed of these. */
  rewind(blocks: readonly Block[]): void {
    const { boxes } = this;
    for (let last = boxes.at(-1); last?.parent && !(last.start >= 0 && last.start < blocks.length); last = boxes.at(-1)) {
      boxes.pop();
      this.opened.delete(last.element);
    }
    this.passed = new Map();
    for (let box = blocks.at(-1)?.box ?? boxes[0] ?? null; box; box = box.parent) box.endAt(blocks.length);
  }

  /** Counts the fields in each box, as they are now. */
  countFields(trees: readonly ParentNode[]): void {
    const { boxes } = this;
    const fields = trees.flatMap((tree) => [...allIn(tree, 'input:not([type=hidden]),textarea,select')]);
    if (fields.length === 0 && boxes[0]?.fields === 0) return;
    for (const box of boxes) box.fields = box.entries = 0;
    for (const field of fields) {
      const asked = isEntry(field) ? 1 : 0;
      let standing: Standing | null | undefined;
      for (let node = outerOf(field); node && !standing; node = outerOf(node)) standing = this.knownOf(node);
      for (let box: Box | null = standing?.box ?? null; box; box = box.parent) {
        box.fields++;
        box.entries += asked;
      }
    }
  }

  private enter(node: Node, outer: Standing): Standing | null {
    const name = nameOf(node);
    if (name.startsWith('#')) return isDocument(node) ? this.enterFrame(node, outer) : outer;
    const element = node as Element;
    const foreign = name.charCodeAt(0) > CODE_OF_Z; // HTML's own names come in capitals
    if (foreign && namespaceOf(element) !== HTML) return null;
    const tag = foreign ? name.toUpperCase() : name;
    const opens = BLOCK_TAGS.has(tag) || (tag.includes('-') && !tag.startsWith(LINE_NAME));
    if ((!opens && SILENT_TAGS.has(tag)) || isEditor(element)) return null;
    if (opens && outer.box.depth < MOST_NESTED) {
      return this.open(element, outer.box, outer.linked || tag === 'BUTTON', outer.quoted, tag);
    }
    const linked = outer.linked || tag === 'A' || tag === 'BUTTON';
    const quoted = outer.quoted || QUOTE_TAGS.has(tag);
    return linked === outer.linked && quoted === outer.quoted ? outer : { box: outer.box, linked, quoted };
  }

  /** All that is in a frame goes with the frame. */
  private enterFrame(document: Document, outer: Standing): Standing | null {
    const frame = frameOf(document);
    if (!frame || document.designMode === 'on') return null;
    return outer.box.depth < MOST_NESTED ? this.open(frame, outer.box, outer.linked, outer.quoted, 'DIV') : outer;
  }

  private open(element: Element, parent: Box | null, linked: boolean, quoted: boolean, tag = nameOf(element).toUpperCase()): Standing {
    const box = new Box(this.boxes.length, element, parent, tag);
    this.boxes.push(box);
    return { box, linked, quoted };
  }
}

/** The kinds of fields in which one writes. */
const ENTRY_TYPES = new Set(['', 'text', 'email', 'password', 'tel', 'url']);
/** What sites call fields to search in, or the part that holds them. */
const SEARCH = /search|query|keyword|\b[sq]\b/i;

/** Whether a field asks for words of a person's own, and is none to search in. */
function isEntry(field: Element): boolean {
  const read = (name: string): string => attributeOf(field, name) ?? '';
  if (nameOf(field) !== 'INPUT') return nameOf(field) === 'TEXTAREA';
  return ENTRY_TYPES.has(read('type').toLowerCase()) && !SEARCH.test(`${read('name')} ${read('id')} ${read('class')} ${read('role')}`);
}

function isEditor(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}
