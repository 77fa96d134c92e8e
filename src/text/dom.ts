/**
 * Reading the DOM as it is. A form's fields hide the form's own properties (a field named `parentNode` becomes
 * `form.parentNode`: HTML Standard, HTMLFormElement is [LegacyOverrideBuiltIns]), so the accessors are taken from
 * the prototypes.
 */
type Getter<T> = (this: Node) => T;

export const HTML = 'http://www.w3.org/1999/xhtml';

export function getterOf<T>(prototype: object, name: string): Getter<T> {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!getter) throw new Error(`This browser has no ${name} on DOM nodes, which Unnag needs to read pages.`);
  return getter as Getter<T>;
}

const parentNode = getterOf<Node | null>(Node.prototype, 'parentNode');
const previousSibling = getterOf<Node | null>(Node.prototype, 'previousSibling');
const nextSibling = getterOf<Node | null>(Node.prototype, 'nextSibling');
const firstChild = getterOf<Node | null>(Node.prototype, 'firstChild');
const lastChild = getterOf<Node | null>(Node.prototype, 'lastChild');
const lastElementChild = getterOf<Element | null>(Element.prototype, 'lastElementChild');
const parentElement = getterOf<Element | null>(Node.prototype, 'parentElement');
const nodeType = getterOf<number>(Node.prototype, 'nodeType');
const previousElement = getterOf<Element | null>(Element.prototype, 'previousElementSibling');
const ownerDocument = getterOf<Document>(Node.prototype, 'ownerDocument');
const textContent = getterOf<string | null>(Node.prototype, 'textContent');
const isConnected = getterOf<boolean>(Node.prototype, 'isConnected');
const nodeName = getterOf<string>(Node.prototype, 'nodeName');
const namespace = getterOf<string | null>(Element.prototype, 'namespaceURI');
const { getAttribute, closest, querySelectorAll } = Element.prototype;

export const parentOf = (node: Node): Node | null => parentNode.call(node);
export const previousOf = (node: Node): Node | null => previousSibling.call(node);
export const nextOf = (node: Node): Node | null => nextSibling.call(node);
export const firstOf = (node: Node): Node | null => firstChild.call(node);
export const lastOf = (node: Node): Node | null => lastChild.call(node);
export const lastElementOf = (element: Element): Element | null => lastElementChild.call(element);
/** Within the same tree; see `elementAround`. */
export const parentElementOf = (node: Node): Element | null => parentElement.call(node);
export const previousElementOf = (element: Element): Element | null => previousElement.call(element);
/** The document of a node other than documents. */
export const documentOf = (node: Node): Document => ownerDocument.call(node);
export const textOf = (node: Node): string => textContent.call(node) ?? '';
export const isConnectedNode = (node: Node): boolean => isConnected.call(node);
/** Upper case for HTML elements of HTML documents, `#text` for text. */
export const nameOf = (node: Node): string => nodeName.call(node);
export const namespaceOf = (element: Element): string | null => namespace.call(element);
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const closestOf = (element: Element, selector: string): Element | null => closest.call(element, selector);
/** The elements in a document, an element or a shadow root that fit a selector. */
export const allIn = (part: ParentNode, selector: string): NodeListOf<Element> =>
  isElement(part) ? querySelectorAll.call(part, selector) : part.querySelectorAll(selector);

// By what they say of themselves: nodes of frames are of other classes than this window's.
const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

export const isElement = (node: Node): node is Element => nodeType.call(node) === ELEMENT;
export const isText = (node: Node): node is Text => nodeType.call(node) === TEXT;
export const isDocument = (node: Node): node is Document => nodeType.call(node) === DOCUMENT;
/** An element of HTML, not of SVG or the like. */
export const isHtml = (node: Node): node is HTMLElement => isElement(node) && namespaceOf(node) === HTML;
