import type { Widget } from '../judge/widgets.ts';
import { holds, isText, parentOf } from '../text/dom.ts';
import { LINE_TAG } from '../text/survey.ts';
import { type CollapsedLine, collapsedLine } from './collapsed-line.ts';
import { type StyledElement, setImportant, unset } from './inline-style.ts';

/** How a message is concealed: gone, or behind one line that opens on click. */
export type Manner = 'hide' | 'collapse';

const HIDDEN = { display: 'none' } as const;
const HIDDEN_NAMES = Object.keys(HIDDEN);

/** One message that is concealed now. Knows all that was changed for it, and how to undo it. */
export class Concealment {
  private readonly styled: StyledElement[] = [];
  private readonly lines: HTMLElement[] = [];
  private note: CollapsedLine | null = null;

  /**
   * Conceals a message.
   * @param onOpen called when the person opens or closes the line of a collapsed message
   */
  constructor(
    readonly widget: Widget,
    readonly manner: Manner,
    private readonly onOpen: (open: boolean) => void,
  ) {
    this.apply();
  }

  /** Whether everything is still concealed as it was; pages may move or restyle what was hidden. */
  get intact(): boolean {
    const hidden = this.styled.every(({ element, after }) => element.isConnected && element.getAttribute('style') === after);
    return hidden && this.lines.every((line) => line.isConnected) && (this.note === null || this.note.host.isConnected);
  }

  private apply(): void {
    const elements = this.widget.box ? [this.widget.box.element] : this.wrapLines();
    const [first] = elements;
    if (this.manner === 'collapse' && first) this.note = collapsedLine(first, this.widget.rule.kind, (open) => this.toggle(open));
    for (const element of elements) if (element instanceof HTMLElement) this.styled.push(setImportant(element, HIDDEN));
  }

  private toggle(open: boolean): void {
    if (open) this.unstyle();
    else for (const [at, { element }] of this.styled.entries()) this.styled[at] = setImportant(element, HIDDEN);
    this.onOpen(open);
  }

  private unstyle(): void {
    for (const styled of this.styled) unset(styled, HIDDEN_NAMES);
  }

  /** The elements that hold nothing but the message; bare text is put into an element of its own first. */
  private wrapLines(): Element[] {
    const elements = new Set<Element>();
    for (const block of this.widget.blocks) {
      const nodes = new Set<Node>(block.nodes);
      for (const node of block.nodes) {
        const top = topOf(node, block.box.element, nodes);
        if (top instanceof Element) elements.add(top);
        else if (isText(top)) elements.add(this.wrap(top));
      }
    }
    return [...elements];
  }

  private wrap(text: Text): Element {
    const line = text.ownerDocument.createElement(LINE_TAG);
    text.before(line);
    line.append(text);
    this.lines.push(line);
    return line;
  }

  /** Undoes everything. */
  restore(): void {
    this.unstyle();
    this.note?.remove();
    for (const line of this.lines) line.replaceWith(...line.childNodes);
  }
}

/** The highest node below `box` that holds no text but the given. */
function topOf(node: Node, box: Element, nodes: ReadonlySet<Node>): Node {
  let top = node;
  for (let parent = parentOf(top); parent && parent !== box && holds(box, parent); parent = parentOf(top)) {
    const texts = parent.ownerDocument?.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
    for (let text = texts?.nextNode(); text; text = texts?.nextNode()) {
      if (!nodes.has(text) && /\S/.test((text as Text).data)) return top;
    }
    top = parent;
  }
  return top;
}
