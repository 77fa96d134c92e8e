import { allIn, attributeOf, documentOf, isElement, lastElementOf, nameOf, textOf } from '../text/dom.ts';
import {
  documentIn,
  elementsIn,
  type InnerTree,
  type InnerTrees,
  innerTreeOf,
  innerTreesIn,
  isFrame,
  isInDocument,
  isLoaded,
  MOST_ELEMENTS,
  saysSomething,
  shadowOf,
} from '../text/inner-trees.ts';

const ALL_CHANGES = { childList: true, subtree: true, characterData: true };
/** What may yet get a tree: a frame that is loading, and an element whose script has not come. */
const AWAITED = 'iframe,:not(:defined)';
const NO_TREES: InnerTrees = new Map();
const MOST_AWAITED = 60;
const PATIENCE = 5000; // ms

/** What follows the shadow roots and frames of a page. */
export interface InnerWatch {
  /** Finds the trees that there are now, and follows them; none where no text stands in any. */
  find(): InnerTrees;
  /** Whether the parser has brought trees with text since this was asked last. */
  hasGrown(): boolean;
  /** The text of something that was added to the page, with that of the trees in it, which are followed from now on. */
  textOf(node: Node): string;
  stop(): void;
}

/**
 * Follows the shadow roots and frames of a page. Browsers do not tell when an element gets a shadow root, and tell of
 * frames when their first text may long have been painted, so what may yet get one is looked at before each frame, for
 * a while.
 * @param observer is told of all changes in the trees
 * @param onTree called with the text of a tree that has come without a change of the tree around it
 */
export function watchInner(page: Document, observer: MutationObserver, onTree: (text: string) => void): InnerWatch {
  const awaited = new Map<Element, InnerTree | null>(); // with the tree that was seen last
  const since = new WeakMap<Element, number>();
  let trees: InnerTrees = new Map();
  let passed = 0; // elements of the page, while it is parsed
  let frame = 0;
  const ended = new AbortController();

  const follow = (tree: InnerTree): void => {
    const top = isElement(tree) ? documentOf(tree) : tree;
    observer.observe(top, ALL_CHANGES);
    listen(top);
    awaitIn(tree);
  };
  const followIn = (part: Element): InnerTrees => {
    // Most of what is put into a page holds no elements, and all that is asked costs more than its text.
    if (!lastElementOf(part) && !mayHoldTree(part)) return NO_TREES;
    const found = innerTreesIn(part);
    for (const tree of found.values()) follow(tree);
    awaitIn(part);
    return found;
  };
  const awaitIn = (part: Element | ShadowRoot): void => {
    for (const element of [...(isElement(part) ? [part] : []), ...allIn(part, AWAITED)]) {
      if (awaited.size < MOST_AWAITED && !since.has(element) && isComing(element)) expect(element, innerTreeOf(element));
    }
  };
  const expect = (element: Element, before: InnerTree | null): void => {
    since.set(element, performance.now());
    awaited.set(element, before);
    frame ||= requestAnimationFrame(look);
  };
  const look = (now: number): void => {
    let text = '';
    for (const [element, before] of awaited) {
      const tree = isInDocument(element) ? innerTreeOf(element) : null;
      awaited.set(element, tree);
      if (tree && tree !== before) {
        follow(tree);
        text += ` ${textOf(tree)}`;
      }
      const isLate = now - (since.get(element) ?? 0) > PATIENCE;
      if (isLate || !isInDocument(element) || !isComing(element)) awaited.delete(element);
    }
    frame = awaited.size > 0 ? requestAnimationFrame(look) : 0;
    if (text.trim() !== '') onTree(text);
  };
  /** A frame has another document. */
  const onLoad = ({ target }: Event): void => {
    const element = target as Element;
    if (!isFrame(element)) return;
    // Where nothing can be read any more, what was read no longer holds.
    if (trees.has(element)) onTree('');
    expect(element, null);
  };
  const listen = (top: Node): void =>
    EventTarget.prototype.addEventListener.call(top, 'load', onLoad as EventListener, { capture: true, signal: ended.signal });

  listen(page);
  return {
    find() {
      const { body } = page;
      const found = body && followIn(body);
      trees = found && [...found.values()].some(saysSomething) ? found : new Map();
      return trees;
    },
    hasGrown() {
      if (!page.body) return false;
      const elements = elementsIn(page.body);
      // Their number is not asked for: the browser would count all of a large page at each change.
      while (passed < MOST_ELEMENTS) {
        const element = elements[passed];
        if (!element) break;
        passed++;
        if (shadowOf(element) === null && !isFrame(element)) continue;
        const tree = innerTreeOf(element);
        if (tree) follow(tree);
        if (tree && saysSomething(tree)) return true;
        if (isFrame(element)) awaitIn(element);
      }
      return false;
    },
    textOf: (node) => (isElement(node) ? [node, ...followIn(node).values()] : [node]).map(textOf).join(' '),
    stop() {
      ended.abort();
      cancelAnimationFrame(frame);
    },
  };
}

/** Whether an element has a tree, or may yet get one. */
const mayHoldTree = (element: Element): boolean => shadowOf(element) !== null || isFrame(element) || nameOf(element).includes('-');

/** Whether an element may get a tree, or another, soon. */
function isComing(element: Element): boolean {
  if (!isFrame(element)) return nameOf(element).includes('-') && shadowOf(element) === null;
  const document = documentIn(element);
  if (!document) return false;
  const source = attributeOf(element, 'srcdoc') ?? attributeOf(element, 'src') ?? '';
  // Before what it is to show, a frame has an empty document.
  const isFirst = document.URL === 'about:blank' && !/^(about:|$)/.test(source);
  return isFirst || !isLoaded(document);
}
