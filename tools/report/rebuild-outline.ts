/** Turns the outline of a report back into elements, with the message's words in their places. Takes nothing but what Unnag writes. */
import { ReportError, shown } from './read.ts';

const ELEMENT = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FORBIDDEN = /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|svg|math|template|noscript|title|portal)$/;
const ATTRIBUTES = new Set(['id', 'class', 'href', 'role', 'type', 'itemprop', 'aria-hidden', 'aria-modal', 'dir', 'reported']);
const VALUE = /^[\p{L}\p{N}\s:./#_%…@~+,-]{0,300}$/u;
const ADDRESS = /^(?:https?:\/\/|\/(?!\/)|#)[^\s]*$/;
const INLINE = /^(?:a|span|b|i|em|strong|small|u|mark|sup|sub|time|s|font|abbr|cite)$/;
const MARK = /\[(\d{1,5})\]/g;
const DEEPEST = 40;
const PARAGRAPH = 100; // characters

/** A rebuilt outline, in a document of its own. */
export interface Rebuilt {
  readonly body: HTMLElement;
  /** The message's element. */
  readonly message: Element;
  /** Text of the article follows the message. */
  readonly amid: boolean;
}

/**
 * Rebuilds an outline.
 * @param outline as a report has it, or as a person changed it
 * @param text the message's words, a line per block
 * @throws ReportError where the outline holds what no outline of Unnag's does, or marks no message
 */
export function rebuildOutline(outline: string, text: string): Rebuilt {
  const { body } = new DOMParser().parseFromString(outline, 'text/html');
  check(body, 0);
  const marked = [...body.querySelectorAll('[reported]')];
  const [message] = marked;
  if (!message || marked.length > 1) {
    throw new ReportError(`The outline marks ${marked.length} elements as “reported”, where it must mark one. Mend it, or leave it out.`);
  }
  message.removeAttribute('reported');
  const amid = isAmid(message);
  fill(message, text.split('\n'));
  // Of what stands beside the message, the words are not known.
  for (const node of textsIn(body)) if (!message.contains(node)) node.remove();
  return { body, message, amid };
}

/** A paragraph after the message that is as long as those of an article, or of which the length is not known. */
function isAmid(message: Element): boolean {
  for (let next = message.nextElementSibling; next; next = next.nextElementSibling) {
    const length = /^\s*\[(\d+)\]\s*$/.exec(next.textContent ?? '')?.[1];
    if (next.localName === 'p' && (length === undefined || Number(length) >= PARAGRAPH)) return true;
  }
  return false;
}

function check(element: Element, depth: number): void {
  const tag = element.localName;
  if (depth > DEEPEST) throw new ReportError(`The outline is more than ${DEEPEST} elements deep. Leave it out.`);
  if (!ELEMENT.test(tag) || FORBIDDEN.test(tag))
    throw new ReportError(`The outline holds an element ${shown(tag)}, which no outline of Unnag’s does.`);
  for (const { name, value } of element.attributes) {
    const isGood = ATTRIBUTES.has(name) && VALUE.test(value) && (name !== 'href' || ADDRESS.test(value));
    if (!isGood) throw new ReportError(`The outline holds ${shown(`${name}="${value}"`)}, which no outline of Unnag’s does.`);
  }
  for (const child of element.children) check(child, depth + 1);
}

/** Puts the lines where their marks are; where marks and lines do not fit (a person has changed one), no word is lost. */
function fill(message: Element, lines: readonly string[]): void {
  const groups = groupsOf(message);
  for (const [at, group] of groups.entries()) fillGroup(group, lines[at] ?? '');
  for (const line of lines.slice(groups.length)) {
    const paragraph = message.ownerDocument.createElement('p');
    paragraph.textContent = line;
    message.append(paragraph);
  }
}

/** Text nodes with marks, those of one block together. */
function groupsOf(message: Element): Text[][] {
  const groups: Text[][] = [];
  let last: Element | null = null;
  for (const node of textsIn(message)) {
    if (!/\[\d/.test(node.data)) {
      if (node.data.trim() !== '') node.remove();
      continue;
    }
    let block = node.parentElement;
    while (block && block !== message && INLINE.test(block.localName)) block = block.parentElement;
    if (block === last) groups.at(-1)?.push(node);
    else groups.push([node]);
    last = block;
  }
  return groups;
}

function fillGroup(nodes: readonly Text[], line: string): void {
  const lengths = nodes.map(({ data }) => [...data.matchAll(MARK)].reduce((sum, [, length]) => sum + Number(length), 0));
  const fits = lengths.reduce((sum, length) => sum + length, 0) === line.length;
  let start = 0;
  for (const [at, node] of nodes.entries()) {
    const end = fits ? start + (lengths[at] ?? 0) : at === 0 ? line.length : start;
    node.data = line.slice(start, end);
    start = end;
  }
}

function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}
