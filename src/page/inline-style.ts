import { allIn, attributeOf, documentOf } from '../text/dom.ts';
import { FADED, HIDDEN, isTiedValue, MARK, marked, tied, WAITING } from './tether.ts';

/**
 * In this custom property goes the style attribute as the page had it, so that copies which the page makes of an element,
 * and pages that outlive the script that changed them, can be brought back too.
 */
const RECORD = '--unnag';
const NONE = 'none';
const OVERRIDDEN = Object.keys({ ...HIDDEN, ...FADED, ...WAITING });
/** Inline properties that conceal an element. */
export type Covering = typeof HIDDEN | typeof FADED | typeof WAITING;

const styleGetter = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'style')?.get;
const { setAttribute, removeAttribute } = Element.prototype;

/** An element's inline style, also on forms with a field named `style`. */
const styleOf = (element: HTMLElement): CSSStyleDeclaration => styleGetter?.call(element) as CSSStyleDeclaration;

/**
 * Sets inline properties as important: they win over the page's own rules, and a page's content security policy does
 * not apply to them (CSSOM is exempt: CSP Level 3, section 6.6.3).
 * @returns takes them away. What the page wrote to the style meanwhile stays; otherwise it is as it was, to the letter
 */
export function override(element: HTMLElement, properties: Covering): () => void {
  undoRecorded(element, false);
  const before = attributeOf(element, 'style');
  // Halves of surrogate pairs no record can hold.
  const record = before === null ? NONE : `"${encodeURIComponent(before.toWellFormed())}"`;
  const style = styleOf(element);
  for (const [name, value] of Object.entries(properties)) {
    style.setProperty(name, tied(documentOf(element), name, value, style.getPropertyValue(name)), 'important');
  }
  style.setProperty(RECORD, `${MARK} ${record}`);
  const after = attributeOf(element, 'style');
  marked.add(element);
  return () => {
    marked.delete(element);
    undo(element, before, after);
  };
}

/** Whether an element is still overridden so. */
export function isOverridden(element: HTMLElement, properties: Covering): boolean {
  const style = styleOf(element);
  return Object.keys(properties).every((name) => isOurs(style, name));
}

const isOurs = (style: CSSStyleDeclaration, name: string): boolean =>
  style.getPropertyPriority(name) !== '' && (name !== 'display' || style.display === HIDDEN.display || isTiedValue(name, style.display));

/**
 * @param before the style attribute as the page had it; null for none
 * @param after the style attribute as the override left it; null where that is not known
 */
function undo(element: HTMLElement, before: string | null, after: string | null): void {
  const style = styleOf(element);
  if (attributeOf(element, 'style') !== after) {
    if (style.getPropertyValue(RECORD) === '') return;
    const own = styleOf(documentOf(element).createElement('i'));
    own.cssText = before ?? '';
    for (const name of [...OVERRIDDEN, RECORD]) {
      if (name === RECORD || isOurs(style, name)) style.setProperty(name, own.getPropertyValue(name), own.getPropertyPriority(name));
    }
    putInOrder(style, own);
    if (attributeOf(element, 'style') !== own.cssText) return;
  }
  if (before === null) removeAttribute.call(element, 'style');
  else setAttribute.call(element, 'style', before);
}

/**
 * Parsers put important declarations behind or before others, so that in markup which the page took and read again the
 * page's own have changed places with ours. What the page wrote first comes first again.
 */
function putInOrder(style: CSSStyleDeclaration, own: CSSStyleDeclaration): void {
  const names = Array.from(style);
  const first = Array.from(own).filter((name) => names.includes(name));
  const ordered = [...new Set([...first, ...names])];
  const from = ordered.findIndex((name, index) => name !== names[index]);
  // The parts of a shorthand with a variable have no values of their own.
  if (from < 0 || ordered.some((name) => style.getPropertyValue(name) === '')) return;
  for (const name of ordered.slice(from)) {
    const value = style.getPropertyValue(name);
    const priority = style.getPropertyPriority(name);
    style.removeProperty(name);
    style.setProperty(name, value, priority);
  }
}

function undoRecorded(element: HTMLElement, anybodys: boolean): void {
  const [mark, record] = styleOf(element).getPropertyValue(RECORD).trim().split(' ');
  if (record !== undefined && (anybodys || mark === MARK)) undo(element, beforeOf(record), null);
}

function beforeOf(record: string): string | null {
  if (record === NONE) return null;
  try {
    return decodeURIComponent(record.slice(1, -1));
  } catch {
    return null; // a page wrote it
  }
}

/**
 * Takes away the overrides that the page left anywhere in a tree by copying elements.
 * @param anybodys also those of a former Unnag
 */
export function undoAllRecorded(tree: ParentNode, anybodys: boolean): void {
  for (const element of allIn(tree, `[style*="${RECORD}:"]`) as NodeListOf<HTMLElement>)
    if (!marked.has(element)) undoRecorded(element, anybodys);
}
