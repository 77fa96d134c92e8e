import type { Widget } from '../judge/widgets.ts';
import { composedWalk } from '../text/composed-walk.ts';
import { isElement, isHtml, isText, nameOf, parentOf } from '../text/dom.ts';
import { holds, type InnerTree, isGone, isInDocument } from '../text/inner-trees.ts';
import { LINE_TAG } from '../text/own-tags.ts';
import { collapsedLine } from './collapsed-line.ts';
import { isInUse } from './in-use.ts';
import { type Covering, isOverridden, override, undoAllRecorded } from './inline-style.ts';
import { copiesIn, ownElement } from './note.ts';
import { FADED, HIDDEN, WAITING } from './tether.ts';
import type { Titling } from './titles.ts';

/** How a message is concealed: gone; behind one line that opens on click; faded until somebody turns to it; or not at all, but counted. */
export type Manner = 'hide' | 'collapse' | 'dim' | 'count';

/** Times that a message is concealed again after the page has restyled it. */
const MOST_REPEATS = 10;
/** Elements around a line of text that may go with it. */
const MOST_CLIMBED = 30;

/** One message that is concealed now. Knows all that was changed for it, and how to undo it. */
export class Concealment {
  /** The elements that hold the message and nothing else; none where it is only counted. */
  private readonly elements: Element[];
  private undoings: (() => void)[] = [];
  private readonly lines: HTMLElement[] = [];
  private note: HTMLElement | null = null;
  private shown = false;
  private repeats = 0;
  private hasRoom = false; // for the line that is not there yet
  private readonly ended = new AbortController();
  private readonly observer = new MutationObserver(() => this.repeat());

  /**
   * Conceals a message.
   * @param titles gives the words of its line, where one stands for it
   * @param onOpen called when the person opens or closes the line of a collapsed message
   * @param isLater whether its line is put into the page later, with `putLine`
   */
  constructor(
    readonly widget: Widget,
    readonly manner: Manner,
    private readonly titles: Titling,
    private readonly onOpen: (open: boolean) => void,
    isLater = false,
  ) {
    this.elements = manner === 'count' ? [] : widget.boxes.length > 0 ? widget.boxes.map(({ element }) => element) : this.wrapLines();
    const [first] = this.elements;
    if (!first) return;
    if (!isLater) this.standLine(first);
    if (manner === 'dim') this.followAttention();
    this.cover();
  }

  /** Puts the line of a collapsed message into the page, where it is not there yet. */
  putLine(): void {
    const [first] = this.elements;
    if (!first || this.note || isGone(first) || !isInDocument(first)) return;
    this.keepRoom(false);
    this.standLine(first);
  }

  /**
   * Keeps the room that the line of a collapsed message is going to take, so that nothing moves when it comes; or no longer.
   * What is asked of the message's styles meanwhile is not as the page has it.
   */
  keepRoom(keep: boolean): void {
    if (this.manner !== 'collapse' || this.note || this.shown || this.hasRoom === keep) return;
    this.uncover();
    this.hasRoom = keep;
    this.cover();
  }

  private standLine(first: Element): void {
    const { manner, elements, widget, titles } = this;
    if (manner === 'collapse') this.note = collapsedLine(first, elements, widget.rule.kind, titles, (open) => this.toggle(open));
  }

  /** Whether everything is still concealed as it was; pages may move or restyle what was hidden. What a page insists on showing counts as intact. */
  get intact(): boolean {
    const [first] = this.elements;
    if (!this.elements.every(isInDocument)) return false;
    // Where the page has moved the message, its line stands in the wrong place.
    const there = this.lines.every((line) => line.isConnected) && (!this.note || !first || parentOf(this.note) === parentOf(first));
    return there && (this.shown || this.isCovered());
  }

  /** The elements that are concealed now. */
  get covered(): readonly Element[] {
    return this.shown ? [] : this.elements;
  }

  /** Whether a node stands in what is concealed. */
  covers(node: Node): boolean {
    return this.covered.some((element) => !isGone(element) && holds(element, node));
  }

  /** Where the message stands, or its line where one stands for it; null for one that is only counted. */
  get place(): Element | null {
    return this.note ?? this.elements[0] ?? null;
  }

  /** Conceals again what was uncovered. */
  cover(): void {
    this.shown = false;
    for (const element of this.elements) {
      if (!isHtml(element)) continue;
      this.undoings.push(override(element, this.styleFor(element)));
      this.observer.observe(element, { attributeFilter: ['style'] });
    }
    this.observer.takeRecords();
  }

  /** Shows the message for the while; the line of a collapsed one stays. */
  uncover(): void {
    this.shown = true;
    this.observer.disconnect();
    for (const undo of this.undoings.splice(0)) undo();
  }

  /** Shows the message for the while of a question about where it is drawn. */
  whileShown(ask: () => boolean): boolean {
    if (this.shown) return ask();
    this.uncover();
    try {
      return ask();
    } finally {
      this.cover();
    }
  }

  private styleFor(element: Element): Covering {
    if (this.manner === 'dim') return FADED;
    return this.hasRoom && !this.note && element === this.elements[0] ? WAITING : HIDDEN;
  }

  private isCovered(): boolean {
    return this.elements.every((element) => !isHtml(element) || isOverridden(element, this.styleFor(element)));
  }

  /** The page has changed a style: conceals again what it shows, unless it is in use by now, and does not quarrel with the page for long. */
  private repeat(): void {
    if (this.isCovered()) return;
    this.uncover();
    if (++this.repeats <= MOST_REPEATS && !this.elements.some(isInUse)) this.cover();
  }

  private toggle(open: boolean): void {
    if (open) this.uncover();
    else this.cover();
    this.onOpen(open);
  }

  /** Shows a faded message in full as long as the pointer or the focus is in it. */
  private followAttention(): void {
    let held = 0;
    const follow = ({ type }: Event): void => {
      held = Math.max(0, held + (/enter|in$/.test(type) ? 1 : -1));
      if (held > 0 === this.shown) return;
      if (this.shown) this.cover();
      else this.uncover();
    };
    for (const element of this.elements) {
      for (const type of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) {
        EventTarget.prototype.addEventListener.call(element, type, follow, { signal: this.ended.signal });
      }
    }
  }

  /** The elements that hold nothing but the message; bare text is put into an element of its own first. */
  private wrapLines(): Element[] {
    const elements = new Set<Element>();
    for (const block of this.widget.blocks) {
      const nodes = new Set<Node>(block.nodes);
      for (const node of block.nodes) {
        const top = highestAround(node, block.box.element, nodes);
        if (isElement(top)) elements.add(top);
        else if (isText(top)) elements.add(this.wrap(top));
      }
    }
    return [...elements];
  }

  private wrap(text: Text): Element {
    const line = ownElement(text.ownerDocument, LINE_TAG);
    text.before(line);
    line.append(text);
    this.lines.push(line);
    return line;
  }

  /** Undoes everything. */
  restore(): void {
    this.ended.abort();
    if (this.elements.some(isGone)) return;
    this.uncover();
    this.note?.remove();
    for (const line of this.lines) line.replaceWith(...line.childNodes);
  }
}

/**
 * Takes out of a document what the page left there by copying what was concealed. What is concealed stays so, and what looks
 * like it and is the page's own stays, too.
 * @param inner the trees within the document
 * @param anybodys also what a former Unnag left there
 */
export function removeTraces(document: Document, inner: Iterable<InnerTree>, anybodys = false): void {
  for (const tree of [document, ...inner]) {
    undoAllRecorded(tree, anybodys);
    for (const copy of copiesIn(tree, anybodys)) copy.replaceWith(...copy.childNodes);
  }
}

/** The highest node below `box` that holds no text but the given. */
function highestAround(node: Node, box: Element, nodes: ReadonlySet<Node>): Node {
  let highest = node;
  let climbed = 0;
  for (let parent = parentOf(highest); parent && isPart(parent, box) && climbed < MOST_CLIMBED; parent = parentOf(highest)) {
    climbed++;
    const texts = composedWalk(parent);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!nodes.has(text) && /\S/.test(text.data)) return highest;
    }
    highest = parent;
  }
  return highest;
}

/** Whether a node is an element that can go for what is in it: below a box, and not the body of a frame. */
const isPart = (node: Node, box: Element): boolean => isElement(node) && node !== box && !/^body$/i.test(nameOf(node)) && holds(box, node);
