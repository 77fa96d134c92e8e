import { isText } from '../text/dom.ts';
import { outerOf } from '../text/inner-trees.ts';

const LEAST_PARAGRAPH = 160; // characters of new text that may be the article's; parts of messages are rarely as long
const LONGEST_READ = 20_000; // characters of new text that are read to tell whether it is urgent
const LETTER = /\p{L}/u;

/** What is concealed on a page. */
export interface Concealing {
  /** The elements that are concealed, with all that is in them. */
  concealedElements(): Set<Node>;
  /** Shows what a node stands in, for good, because text has come into it that may be the article's. */
  letGo(node: Node): void;
}

/** Shows what has received as much text as a paragraph has. Whether there was such. */
export function letGoOfProse(records: readonly MutationRecord[], messages: Concealing, textOf: (node: Node) => string): boolean {
  const concealed = messages.concealedElements();
  if (concealed.size === 0) return false;
  const isConcealed = new Map<Node, boolean>();
  let released = false;
  for (const { type, target, addedNodes } of records) {
    const brought = type === 'characterData' ? [target] : [...addedNodes];
    if (brought.length === 0 || !standsIn(target, concealed, isConcealed)) continue;
    if (brought.some((node) => textOf(node).length >= LEAST_PARAGRAPH)) {
      messages.letGo(target);
      released = true;
    }
  }
  return released;
}

/** Whether a node stands in one of some elements; what was found out on the way is kept in `known`. */
function standsIn(start: Node, elements: ReadonlySet<Node>, known: Map<Node, boolean>): boolean {
  const path: Node[] = [];
  let answer = false;
  for (let node: Node | null = start; node; node = outerOf(node)) {
    const before = known.get(node);
    answer = before ?? elements.has(node);
    if (answer || before !== undefined) break;
    path.push(node);
  }
  for (const node of path) known.set(node, answer);
  return answer;
}

/** The texts that some changes brought, up to a limit; null where they neither brought nor took any. */
export function newTexts(records: readonly MutationRecord[], textOf: (node: Node) => string): string[] | null {
  const texts: string[] = [];
  let length = 0;
  let taken = false;
  const take = (text: string): void => {
    if (text.trim() === '') return;
    texts.push(text.slice(0, LONGEST_READ));
    length += text.length;
  };
  const added = new Set<Node>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'characterData' && isText(target)) take(target.data);
    if (removedNodes.length > 0) taken = true;
    for (const node of addedNodes) {
      added.add(node);
      // What was put into something new was read with it.
      if (length < LONGEST_READ && !added.has(target)) take(textOf(node));
    }
    if (length >= LONGEST_READ) break;
  }
  return taken || texts.length > 0 ? texts : null;
}

/**
 * Whether nothing but bare text without words came and went, as with clocks, counters and prices: it makes and unmakes no
 * message and no article. In what is concealed, all counts; elsewhere, what a text said before it was set anew does not.
 */
export function areWordless(records: readonly MutationRecord[], messages: Concealing): boolean {
  const isWordless = (node: Node): boolean => isText(node) && !LETTER.test(node.data);
  for (const { type, target, addedNodes, removedNodes } of records) {
    const touched = type === 'characterData' ? [target] : [...addedNodes, ...removedNodes];
    if (!touched.every(isWordless)) return false;
  }
  const concealed = messages.concealedElements();
  const known = new Map<Node, boolean>();
  return concealed.size === 0 || !records.some(({ target }) => standsIn(target, concealed, known));
}
