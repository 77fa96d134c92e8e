/** The markup around a message, trimmed to what tells the message and names nobody. */
import { attributeOf, firstOf, isElement, isText, nameOf, nextOf, parentOf, previousOf } from '../text/dom.ts';
import { isNamed, LINE_TAG } from '../text/own-tags.ts';
import { survey } from '../text/survey.ts';
import { LONGEST } from './draft.ts';
import type { PersonalWords } from './personal-words.ts';
import { redact, redactPath } from './redact.ts';
import { safeNames } from './safe-names.ts';

/** A message's markup and words. */
export interface Outline {
  /**
   * HTML, one element per line, indented: the message's element with the attribute `reported` and all in it, the elements around
   * it, and two before and after it. `[12]` stands for 12 characters of text.
   */
  readonly markup: string;
  /** The message's text, a line for each of its blocks. */
  readonly text: string;
}

const LEFT_OUT =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|LINK|META|BASE|IFRAME|OBJECT|EMBED|SVG|CANVAS|VIDEO|AUDIO|SOURCE|TRACK|BR|WBR|UNNAG-NOTE-.*)$/i;
const EMPTY = /^(?:img|input|hr)$/;
const MOST_AROUND = 6; // elements around the message
const MOST_BESIDE = 2; // elements before it, and after it
const LONGEST_TOLD = 9999; // characters of a neighbour's text; how many more does not matter
const DEEPEST = 12;
const MOST_ELEMENTS = 120;
const PLAIN_ATTRIBUTES = ['role', 'type', 'itemprop', 'aria-hidden', 'aria-modal', 'dir'] as const;

/** Makes the outline of a message's element. */
export function outlineOf(element: Element, personal: PersonalWords): Outline {
  const { marks, text } = readText(element, personal);
  for (let most = MOST_ELEMENTS; ; most = Math.floor(most / 2)) {
    const markup = new Writer(personal, marks, most).write(element);
    if (markup.length <= LONGEST.outline || most === 0) return { markup: markup.slice(0, LONGEST.outline), text };
  }
}

/** The text by blocks, and how many characters of it each text node brings. */
function readText(element: Element, personal: PersonalWords): { marks: ReadonlyMap<Node, number>; text: string } {
  const marks = new Map<Node, number>();
  const lines: string[] = [];
  for (const { nodes } of survey(element).blocks) {
    const pieces: string[] = [];
    for (const node of nodes) {
      const before = pieces.at(-1) ?? ' ';
      const folded = node.data.replace(/\s+/g, ' ');
      pieces.push(before.endsWith(' ') ? folded.trimStart() : folded);
    }
    pieces.push((pieces.pop() ?? '').trimEnd());
    const safe = pieces.map((piece) => redact(piece, personal));
    for (const [at, node] of nodes.entries()) marks.set(node, safe[at]?.length ?? 0);
    // Taken together, the pieces may name somebody whom each of them does not.
    lines.push(redact(safe.join(''), personal));
  }
  return { marks, text: lines.join('\n').slice(0, LONGEST.text) };
}

/** Writes one outline. */
class Writer {
  private readonly lines: string[] = [];
  private left: number;

  constructor(
    private readonly personal: PersonalWords,
    private readonly marks: ReadonlyMap<Node, number>,
    mostElements: number,
  ) {
    this.left = mostElements;
  }

  write(element: Element): string {
    const around: Element[] = [];
    for (let node = parentOf(element); node && isElement(node) && nameOf(node) !== 'HTML'; node = parentOf(node)) {
      if (around.length < MOST_AROUND) around.unshift(node);
    }
    for (const [above, each] of around.entries()) this.line(above, `<${this.tag(each)}${this.attributes(each)}>`);
    const depth = around.length;
    for (const each of this.beside(element, previousOf).reverse()) this.neighbour(each, depth);
    this.whole(element, depth, ' reported');
    for (const each of this.beside(element, nextOf)) this.neighbour(each, depth);
    for (const [above, each] of [...around.entries()].reverse()) this.line(above, `</${this.tag(each)}>`);
    return this.lines.join('\n');
  }

  private line(depth: number, text: string): void {
    this.lines.push(`${'  '.repeat(depth)}${text}`);
  }

  /** The nearest elements to one side. */
  private beside(element: Element, step: (node: Node) => Node | null): Element[] {
    const found: Element[] = [];
    for (let node = step(element); node && found.length < MOST_BESIDE; node = step(node)) {
      if (isElement(node) && !LEFT_OUT.test(nameOf(node))) found.push(node);
    }
    return found;
  }

  /** An element beside the message: what it is called, and how long its text is. */
  private neighbour(element: Element, depth: number): void {
    const tag = this.tag(element);
    const { length } = String(element.textContent).replace(/\s+/g, ' ').trim();
    const content = length > 0 ? `[${Math.min(length, LONGEST_TOLD)}]` : '';
    this.line(depth, `<${tag}${this.attributes(element)}>${EMPTY.test(tag) ? '' : `${content}</${tag}>`}`);
  }

  private whole(element: Element, depth: number, mark = ''): void {
    const tag = this.tag(element);
    const start = `<${tag}${this.attributes(element)}${mark}>`;
    const inline = this.inlineContent(element, DEEPEST);
    if (EMPTY.test(tag)) this.line(depth, start);
    else if (inline !== null || depth >= DEEPEST) this.line(depth, `${start}${joined(inline ?? '')}</${tag}>`);
    else {
      this.line(depth, start);
      for (let node = firstOf(element); node; node = nextOf(node)) {
        if (isText(node)) {
          if (this.markOf(node) !== '') this.line(depth + 1, this.markOf(node));
        } else if (isElement(node) && this.counts(node)) this.whole(node, depth + 1);
      }
      this.line(depth, `</${tag}>`);
    }
  }

  /** What stands in an element that holds texts and links alone, on one line; null where it holds more. */
  private inlineContent(element: Element, deepest: number): string | null {
    if (deepest === 0) return null;
    let content = '';
    for (let node = firstOf(element); node; node = nextOf(node)) {
      if (isText(node)) content += this.markOf(node);
      if (!isElement(node) || LEFT_OUT.test(nameOf(node))) continue;
      if (!INLINE.test(nameOf(node))) return null;
      const inner = this.inlineContent(node, deepest - 1);
      if (inner === null) return null;
      const tag = this.tag(node);
      content += nameOf(node) === 'A' || this.attributes(node) !== '' ? `<${tag}${this.attributes(node)}>${inner}</${tag}>` : inner;
    }
    return content;
  }

  private markOf(node: Node): string {
    const length = this.marks.get(node);
    return length ? `[${length}]` : '';
  }

  /** Whether an element is written at all. */
  private counts(element: Element): boolean {
    return !LEFT_OUT.test(nameOf(element)) && this.left-- > 0;
  }

  /** An element's name; one that no standard knows is checked like a class. */
  private tag(element: Element): string {
    const tag = nameOf(element).toLowerCase();
    if (isNamed(element, LINE_TAG)) return 'span';
    if (/^(?:[a-z]{1,10}|h[1-6])$/.test(tag)) return tag;
    const safe = safeNames(tag, this.personal).toLowerCase();
    return /^[a-z]+-[a-z-]+$/.test(safe) ? safe : 'x-element';
  }

  private attributes(element: Element): string {
    const id = safeNames(attributeOf(element, 'id') ?? '', this.personal).split(' ')[0] ?? '';
    const names = safeNames(attributeOf(element, 'class') ?? '', this.personal);
    const plain = PLAIN_ATTRIBUTES.map((name) => [name, attributeOf(element, name) ?? ''] as const).filter(([, value]) =>
      /^[A-Za-z-]{1,20}$/.test(value),
    );
    const written = [['id', id], ['class', names], ['href', this.address(element)], ...plain].filter(([, value]) => value !== '');
    return written.map(([name, value]) => ` ${name}="${value}"`).join('');
  }

  /** Where a link leads: without query and fragment, and without the host of the page itself. */
  private address(element: Element): string {
    const written = nameOf(element) === 'A' ? attributeOf(element, 'href') : null;
    if (written === null || written.length > 2000) return '';
    try {
      const { protocol, hostname, pathname } = new URL(written, element.ownerDocument.baseURI);
      if (!/^https?:$/.test(protocol)) return '#';
      const own = hostname === element.ownerDocument.location.hostname;
      return `${own ? '' : `https://${hostname}`}${redactPath(pathname, this.personal)}`.slice(0, 120).replace(/["<>&\s]/g, '');
    } catch {
      return '#';
    }
  }
}

/** Texts that nothing parts are one. */
const joined = (content: string): string =>
  content.replace(/\[\d+\](?:\[\d+\])+/g, (marks) => `[${(marks.match(/\d+/g) ?? []).reduce((sum, each) => sum + Number(each), 0)}]`);

const INLINE = /^(?:A|SPAN|B|I|EM|STRONG|SMALL|U|MARK|SUP|SUB|TIME|S|FONT|ABBR|CITE|UNNAG-LINE-.*)$/;
