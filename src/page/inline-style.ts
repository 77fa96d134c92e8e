import { attributeOf } from '../text/dom.ts';

/** An element that was made invisible, and what its style attribute was and became. */
export interface StyledElement {
  readonly element: HTMLElement;
  readonly before: string | null;
  readonly after: string | null;
}

const styleGetter = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'style')?.get;
const { setAttribute, removeAttribute } = Element.prototype;

/** An element's inline style, also on forms with a field named `style`. */
export const styleOf = (element: HTMLElement): CSSStyleDeclaration => styleGetter?.call(element) as CSSStyleDeclaration;

/**
 * Sets inline properties as important: they win over the page's own rules, and a page's content security policy does
 * not apply to them (CSSOM is exempt: CSP Level 3, section 6.6.3).
 */
export function setImportant(element: HTMLElement, properties: Readonly<Record<string, string>>): StyledElement {
  const before = attributeOf(element, 'style');
  const style = styleOf(element);
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value, 'important');
  return { element, before, after: attributeOf(element, 'style') };
}

/** Takes the properties away again. What the page wrote to the attribute meanwhile stays; otherwise it is as it was, to the letter. */
export function unset({ element, before, after }: StyledElement, names: readonly string[]): void {
  if (attributeOf(element, 'style') === after) {
    if (before === null) removeAttribute.call(element, 'style');
    else setAttribute.call(element, 'style', before);
    return;
  }
  const style = styleOf(element);
  for (const name of names) if (style.getPropertyPriority(name) === 'important') style.removeProperty(name);
  if (attributeOf(element, 'style') === '' && before === null) removeAttribute.call(element, 'style');
}
