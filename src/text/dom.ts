/**
 * Reading the DOM as it is. A form's fields hide the form's own properties (a field named `parentNode` becomes
 * `form.parentNode`: HTML Standard, HTMLFormElement is [LegacyOverrideBuiltIns]), so the accessors are taken from
 * the prototypes.
 */
type Getter<T> = (this: Node) => T;

function getterOf<T>(prototype: object, name: string): Getter<T> {
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
const previousElement = getterOf<Element | null>(Element.prototype, 'previousElementSibling');
const ownerDocument = getterOf<Document>(Node.prototype, 'ownerDocument');
const textContent = getterOf<string | null>(Node.prototype, 'textContent');
const isConnected = getterOf<boolean>(Node.prototype, 'isConnected');
const nodeName = getterOf<string>(Node.prototype, 'nodeName');
const namespace = getterOf<string | null>(Element.prototype, 'namespaceURI');
const { getAttribute, closest, querySelectorAll, getBoundingClientRect } = Element.prototype;
const { contains } = Node.prototype;

export const parentOf = (node: Node): Node | null => parentNode.call(node);
export const previousOf = (node: Node): Node | null => previousSibling.call(node);
export const nextOf = (node: Node): Node | null => nextSibling.call(node);
export const firstOf = (node: Node): Node | null => firstChild.call(node);
export const lastOf = (node: Node): Node | null => lastChild.call(node);
export const lastElementOf = (element: Element): Element | null => lastElementChild.call(element);
export const parentElementOf = (node: Node): Element | null => parentElement.call(node);
export const previousElementOf = (element: Element): Element | null => previousElement.call(element);
/** The document of an element or a text. */
export const documentOf = (node: Element | Text): Document => ownerDocument.call(node);
export const textOf = (node: Node): string => textContent.call(node) ?? '';
export const isInDocument = (node: Node): boolean => isConnected.call(node);
/** Upper case for HTML elements of HTML documents, `#text` for text. */
export const nameOf = (node: Node): string => nodeName.call(node);
export const namespaceOf = (element: Element): string | null => namespace.call(element);
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const closestOf = (element: Element, selector: string): Element | null => closest.call(element, selector);
export const allIn = (element: Element, selector: string): NodeListOf<Element> => querySelectorAll.call(element, selector);
export const rectOf = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

export const isElement = (node: Node): node is Element => node instanceof Element;
export const isText = (node: Node): node is Text => node instanceof Text;
