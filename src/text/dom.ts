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
const nodeName = getterOf<string>(Node.prototype, 'nodeName');
const namespace = getterOf<string | null>(Element.prototype, 'namespaceURI');
const { getAttribute } = Element.prototype;
const { contains } = Node.prototype;

export const parentOf = (node: Node): Node | null => parentNode.call(node);
export const previousOf = (node: Node): Node | null => previousSibling.call(node);
export const nextOf = (node: Node): Node | null => nextSibling.call(node);
export const firstOf = (node: Node): Node | null => firstChild.call(node);
export const lastOf = (node: Node): Node | null => lastChild.call(node);
export const lastElementOf = (element: Element): Element | null => lastElementChild.call(element);
/** Upper case for HTML elements of HTML documents, `#text` for text. */
export const nameOf = (node: Node): string => nodeName.call(node);
export const namespaceOf = (element: Element): string | null => namespace.call(element);
export const attributeOf = (element: Element, name: string): string | null => getAttribute.call(element, name);
export const holds = (outer: Node, inner: Node): boolean => contains.call(outer, inner);

export const isElement = (node: Node): node is Element => node instanceof Element;
export const isText = (node: Node): node is Text => node instanceof Text;
