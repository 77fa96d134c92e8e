/**
 * Reading the DOM as it is. A form's fields hide the form's own properties (a field named `parentNode` becomes
 * `form.parentNode`: HTML Standard, HTMLFormElement is [LegacyOverrideBuiltIns]), so the accessors are taken from
 * the prototypes.
 */
export const HTML = 'http://www.w3.org/1999/xhtml';

/** A function that reads a property of any node, also of one that hides it. */
export function reader<Of extends Node, T>(prototype: object, name: string): (node: Of) => T {
  return Function.prototype.call.bind(Object.getOwnPropertyDescriptor(prototype, name)?.get as () => T);
}

const ofNodes = Node.prototype;
const ofElements = Element.prototype;
const { getAttribute, closest, querySelectorAll } = ofElements;

export const parentOf = reader<Node, Node | null>(ofNodes, 'parentNode');
export const previousOf = reader<Node, Node | null>(ofNodes, 'previousSibling');
export const nextOf = reader<Node, Node | null>(ofNodes, 'nextSibling');
export const firstOf = reader<Node, Node | null>(ofNodes, 'firstChild');
export const lastOf = reader<Node, Node | null>(ofNodes, 'lastChild');
export const lastElementOf = reader<Element, Element | null>(ofElements, 'lastElementChild');
/** Within the same tree; see `elementAround`. */
export const parentElementOf = reader<Node, Element | null>(ofNodes, 'parentElement');
export const previousElementOf = reader<Element, Element | null>(ofElements, 'previousElementSibling');
/** The document of a node other than documents. */
export const documentOf = reader<Node, Document>(ofNodes, 'ownerDocument');
export const isConnected = reader<Node, boolean>(ofNodes, 'isConnected');
/** Upper case for HTML elements of HTML documents, `#text` for text. */
export const nameOf = reader<Node, string>(ofNodes, 'nodeName');
export const namespaceOf = reader<Element, string | null>(ofElements, 'namespaceURI');
const contentOf = reader<Node, string | null>(ofNodes, 'textContent');
const typeOf = reader<Node, number>(ofNodes, 'nodeType');

export const textOf = (node: Node): string => contentOf(node) ?? '';
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const closestOf = (element: Element, selector: string): Element | null => closest.call(element, selector);
/** The elements in a document, an element or a shadow root that fit a selector. */
export const allIn = (part: ParentNode, selector: string): NodeListOf<Element> =>
  isElement(part) ? querySelectorAll.call(part, selector) : part.querySelectorAll(selector);

// By what they say of themselves: nodes of frames are of other classes than this window's.
const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

export const isElement = (node: Node): node is Element => typeOf(node) === ELEMENT;
export const isText = (node: Node): node is Text => typeOf(node) === TEXT;
export const isDocument = (node: Node): node is Document => typeOf(node) === DOCUMENT;
/** An element of HTML, not of SVG or the like. */
export const isHtml = (node: Node): node is HTMLElement => isElement(node) && namespaceOf(node) === HTML;
