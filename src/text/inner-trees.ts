/**
 * The trees that stand within a page's own: open shadow roots, and the documents of frames of the same origin. What
 * Unnag knows of a page is one tree of all of them, in which an element holds its shadow root or its frame's body
 * before its own children.
 */
import { allIn, documentOf, isConnected, isDocument, isElement, nameOf, parentElementOf, parentOf, reader, textOf } from './dom.ts';

/** A shadow root, or the body of a frame's document. */
export type InnerTree = ShadowRoot | HTMLElement;
/** Trees by the elements that hold them. */
export type InnerTrees = ReadonlyMap<Node, InnerTree>;

const MOST_SHADOW_ROOTS = 50;
const MOST_FRAMES = 10;
const MOST_DEPTH = 3; // trees within each other
/** Elements of a tree that are looked at for trees: what comes later in a page that large is not worth its answering late. */
export const MOST_ELEMENTS = 20_000;

/** The open shadow root of an element. */
export const shadowOf = reader<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
const contentDocument = reader<Element, Document | null>(HTMLIFrameElement.prototype, 'contentDocument');
// Pictures and forms of a page can hide properties of its document.
const body = reader<Document, HTMLElement | null>(Document.prototype, 'body');
const defaultView = reader<Document, Window | null>(Document.prototype, 'defaultView');
const readyState = reader<Document, DocumentReadyState>(Document.prototype, 'readyState');
const { contains, getRootNode } = Node.prototype;
const { getBoundingClientRect } = Element.prototype;

export function isFrame(node: Node): node is HTMLIFrameElement {
  const name = nameOf(node);
  return name === 'IFRAME' || name === 'iframe';
}

/** The document in a frame; null where it is of another origin, and then nothing of it can be read. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return contentDocument(frame);
  } catch {
    return null; // no frame of HTML
  }
}

/** The frame that a document stands in; null for the page itself. */
export const frameOf = (document: Document): Element | null => defaultView(document)?.frameElement ?? null;

/** Whether a document is still being parsed. */
export const isBeingParsed = (document: Document): boolean => readyState(document) === 'loading';

/** Whether all of a document has been loaded. */
export const isLoaded = (document: Document): boolean => readyState(document) === 'complete';

/** The tree that an element holds besides its children; null for none. */
export function innerTreeOf(element: Element): InnerTree | null {
  const shadow = shadowOf(element);
  if (shadow || !isFrame(element)) return shadow;
  const document = documentIn(element);
  const inner = document && body(document);
  return inner && /^body$/i.test(nameOf(inner)) ? inner : null;
}

/** What holds a node: its parent, or the element whose shadow root or frame it is the top of. */
export function outerOf(node: Node): Node | null {
  const parent = parentOf(node);
  if (parent || isElement(node)) return parent;
  return isDocument(node) ? frameOf(node) : ((node as Partial<ShadowRoot>).host ?? null);
}

/** The nearest element around a node, across the borders of trees. */
export function elementAround(node: Node): Element | null {
  const parent = parentElementOf(node);
  if (parent) return parent;
  let outer = outerOf(node);
  while (outer && !isElement(outer)) outer = outerOf(outer);
  return outer;
}

/** The top of the tree that a node stands in: the document, or a shadow root. */
export const topOf = (node: Node): Node => getRootNode.call(node);

/** Whether a node stands in another or is that other, across the borders of trees. */
export function holds(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; ) {
    if (contains.call(outer, node)) return true;
    const top = topOf(node);
    // What stands in the same document, and in no tree within it, needs no further asking.
    if (top === documentOf(outer) && top !== outer) return false;
    node = outerOf(top);
  }
  return false;
}

/** Whether a node can no longer be asked anything: Firefox takes away what was in a frame that is gone. */
export function isGone(node: Node): boolean {
  try {
    parentOf(node);
    return false;
  } catch {
    return true;
  }
}

/** Whether a node stands in a page, or in a frame that is still there. */
export const isInDocument = (node: Node): boolean => !isGone(node) && isConnected(node) && defaultView(documentOf(node)) !== null;

/** Where an element is drawn, as the page itself counts, also within frames. */
export function rectOf(element: Element): DOMRect {
  const rect = getBoundingClientRect.call(element);
  const frame = frameOf(documentOf(element));
  if (!frame) return rect;
  const outer = rectOf(frame);
  return new DOMRect(rect.x + outer.x + frame.clientLeft, rect.y + outer.y + frame.clientTop, rect.width, rect.height);
}

/**
 * Finds the trees within a part of a page, in the order of the page; what is nested more than three deep is left out, and
 * what comes after the fiftieth shadow root, the tenth frame or the twenty-thousandth element.
 */
export function innerTreesIn(part: Element): InnerTrees {
  const found = new Map<Node, InnerTree>();
  let shadowRoots = 0;
  let frames = 0;
  const add = (element: Element, depth: number): void => {
    const tree = innerTreeOf(element);
    if (!tree || depth > MOST_DEPTH) return;
    if (isElement(tree) ? ++frames > MOST_FRAMES : ++shadowRoots > MOST_SHADOW_ROOTS) return;
    found.set(element, tree);
    addAllIn(tree, depth + 1);
  };
  const addAllIn = (tree: Element | ShadowRoot, depth: number): void => {
    const elements = allIn(tree, '*');
    const holdsFrames = allIn(tree, 'iframe').length > 0;
    const end = Math.min(elements.length, MOST_ELEMENTS);
    // Of all elements, hardly any: whatever more is asked of each here costs every page.
    for (let at = 0; at < end; at++) {
      const element = elements[at] as Element;
      if (shadowOf(element) !== null || (holdsFrames && isFrame(element))) add(element, depth);
    }
  };
  add(part, 1);
  addAllIn(part, 1);
  return found;
}

/** All elements in another; live, and many times as quick as a selector where only some are asked for. */
export const elementsIn = (element: Element): HTMLCollectionOf<Element> => Element.prototype.getElementsByTagName.call(element, '*');

/** Whether some text stands in a tree. */
export const saysSomething = (tree: InnerTree): boolean => textOf(tree).trim() !== '';
