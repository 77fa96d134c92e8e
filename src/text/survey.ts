/**
 * One walk over the page's text. What comes out is plain data, so that everything after it is a pure function:
 * blocks (runs of text that share a nearest block-level ancestor and hold no line break) and boxes (the
 * block-level elements around them).
 */
import type { Block } from './block.ts';
import type { Box } from './box.ts';
import { BoxTree, type Standing } from './box-tree.ts';
import { type ComposedWalk, composedWalk } from './composed-walk.ts';
import { isText } from './dom.ts';
import { holds, type InnerTrees } from './inner-trees.ts';
import { followsLineBreak } from './line-breaks.ts';
import { blockOf, type OpenBlock } from './open-block.ts';

export interface Survey {
  readonly blocks: readonly Block[];
  readonly boxes: readonly Box[];
}

const SHOW_TEXT = 4;
const LONGEST_BLANK = 400; // characters; longer white space is rare, and longer texts are not looked through
const STEP = 512; // texts that are read at a stretch, or blocks that are made
const BLANK = 1 / 8; // of a text: what one of white space takes to pass
/** Steps in which an ordinary page is read; what has more text can be interrupted more often. */
const ORDINARY_STEPS = 4;
const SHORT_STEP = 32; // texts
const CHECK_STEP = 4096; // text nodes that are counted at a stretch

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
  /** Characters of all text nodes that were passed, whether or not they are read. */
  private passed = 0;
  private readonly tree: BoxTree;
  private readonly walker: TreeWalker | ComposedWalk;
  private readonly lineBreaks: HTMLCollectionOf<HTMLBRElement>;
  private readonly closed: OpenBlock[] = [];
  private made = 0; // of the closed ones
  private open: OpenBlock | null = null;
  private goesOn = false; // the last block is made of the open one
  private held = 0; // blocks that the boxes know of
  private steps = 0; // in which texts were read
  private spaced = false;
  private lastLength = 0;

  /**
   * @param root where to begin, usually the body; nothing is read yet
   * @param trees those within it that are read, too; a survey with such does not follow their growth
   */
  constructor(
    readonly root: Element,
    private readonly trees: InnerTrees = NO_TREES,
  ) {
    this.tree = new BoxTree(root);
    this.walker =
      trees.size > 0 ? composedWalk(root, (node) => trees.get(node) ?? null) : root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
    this.lineBreaks = root.ownerDocument.getElementsByTagName('br');
  }

  get boxes(): readonly Box[] {
    return this.tree.boxes;
  }

  /** Whether more was read than an ordinary page has. */
  get isLarge(): boolean {
    return this.steps >= ORDINARY_STEPS;
  }

  /** Whether the text that was read last still stands where it was read; where the page took it away, what follows it was not read. */
  get isInPlace(): boolean {
    return holds(this.root, this.walker.currentNode);
  }

  /** Whether the survey holds all text of its root. Costs one more walk, which ends where there is more text than was read. */
  *isCompleteInSteps(): Generator<void, boolean> {
    const { root, passed } = this;
    if (!this.isInPlace) return false;
    const all = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
    let length = 0;
    for (let seen = 1; length <= passed && all.nextNode(); seen++) {
      length += (all.currentNode as Text).length;
      if (seen % CHECK_STEP === 0) yield;
    }
    return length === passed;
  }

  /** Whether there is more text after, or in, the text that was read last. */
  get hasGrown(): boolean {
    const { walker } = this;
    const last = walker.currentNode;
    const isMore = walker.nextNode() !== null;
    walker.currentNode = last;
    return isMore || (isText(last) && last.data.length !== this.lastLength);
  }

  /**
   * Forgets all but the first blocks: what comes after them is read anew when the survey is extended.
   * @param kept how many blocks stand as they were read, in boxes that stand as they did; what has become an editor meanwhile is forgotten, too
   */
  rewind(kept: number): void {
    const { blocks, tree, walker } = this;
    tree.hold(blocks, this.held); // where reading was left off, the last ones are not held yet
    blocks.length = tree.beforeEditors(blocks[kept - 1]);
    tree.rewind(blocks);
    this.open = null;
    this.goesOn = false;
    this.spaced = false;
    this.closed.length = 0;
    this.made = 0;
    this.held = blocks.length;
    this.passed = Number.NaN; // of what is read anew some was counted before
    const last = blocks.at(-1)?.nodes.at(-1);
    walker.currentNode = last ?? this.root;
    this.lastLength = last?.data.length ?? 0;
  }

  /** Adds what has come after the text that was read last. */
  extend(): void {
    for (const _ of this.extendInSteps());
  }

  /**
   * The same, so that the work on a large page can be spread. Until it is done, the blocks are not all there; what was left off
   * is done the next time.
   */
  *extendInSteps(): Generator<void> {
    this.readOn();
    const { walker } = this;
    let parent: Node | null = null;
    let standing: Standing | null = null;
    let rest = this.isLarge ? SHORT_STEP : STEP;
    for (;;) {
      if (rest <= 0) {
        this.steps++;
        rest = this.isLarge ? SHORT_STEP : STEP;
        yield;
      }
      const node = walker.nextNode() as Text | null;
      if (!node) break;
      const data = node.data;
      this.passed += data.length;
      this.lastLength = data.length;
      // Most texts of a page are the white space between its tags.
      if (data.length < LONGEST_BLANK && data.trim() === '') {
        this.spaced = true;
        rest -= BLANK;
        continue;
      }
      rest--;
      const above: Node | null = node.parentNode;
      if (above !== parent && above) {
        parent = above;
        standing = this.tree.standingIn(above);
      }
      if (standing) this.add(node, data, standing);
    }
    yield* this.makeBlocks();
  }

  /** Counts the fields in each box, as they are now. */
  countFields(): void {
    this.tree.countFields([this.root, ...this.trees.values()]);
  }

  /** The last text may have grown, and the last block may go on. */
  private readOn(): void {
    const last = this.walker.currentNode;
    if (isText(last) && last.data.length !== this.lastLength) {
      this.passed += last.data.length - this.lastLength;
      this.lastLength = last.data.length;
      if (this.open?.nodes.at(-1) === last) this.open.last = last.data;
    }
    if (!this.goesOn) return;
    this.goesOn = false;
    this.blocks.pop();
    this.held = Math.min(this.held, this.blocks.length);
  }

  private add(node: Text, data: string, standing: Standing): void {
    const { open } = this;
    if (
      !open ||
      open.box !== standing.box ||
      ((this.lineBreaks.length > 0 || this.trees.size > 0) && followsLineBreak(node, standing.box.element))
    ) {
      if (open) this.closed.push(open);
      this.open = {
        box: standing.box,
        nodes: [node],
        before: '',
        last: data,
        linkedBefore: 0,
        lastLinked: standing.linked,
        quoted: standing.quoted,
      };
    } else {
      open.before += this.spaced ? `${open.last} ` : open.last;
      if (open.lastLinked) open.linkedBefore += open.last.length;
      open.last = data;
      open.lastLinked = standing.linked;
      open.nodes.push(node);
      if (!standing.quoted) open.quoted = false;
    }
    this.spaced = false;
  }

  private *makeBlocks(): Generator<void> {
    const { closed, blocks } = this;
    for (; this.made < closed.length; this.made++) {
      if (this.made % STEP === STEP - 1) yield;
      this.make(closed[this.made] as OpenBlock);
    }
    closed.length = 0;
    this.made = 0;
    this.goesOn = this.open !== null && this.make(this.open);
    if (!this.goesOn) this.open = null;
    this.tree.hold(blocks, this.held);
    this.held = blocks.length;
  }

  /** @returns whether the block says anything */
  private make(open: OpenBlock): boolean {
    const block = blockOf(open, this.blocks.length);
    if (block) this.blocks.push(block);
    return block !== null;
  }
}
