import type { Article } from '../article/find-article.ts';
import type { Widget } from '../judge/widgets.ts';
import { allIn } from '../text/dom.ts';
import { elementAround, holds, rectOf } from '../text/inner-trees.ts';
import { goesOnBelow, hasGradient, type TextAround, textAround } from './cut-off.ts';

const MOST_OVERLAP = 4; // px, of lines that stand below each other
const MOST_PARTS = 8; // elements of a message that are looked at
const COVERS_TEXT = 0.5; // part of the article's width

/** Shows a concealed message for the while of a question, which needs to know where it is drawn. */
export type Showing = (ask: () => boolean) => boolean;

/**
 * Whether a message is laid over the page or over the article's text. To conceal it would show what the page hides.
 * @param article the article that the message stands in or after
 * @param around the text around the message
 */
export function isLaidOver(widget: Widget, article: Article, showing: Showing, around = textAround(widget, article)): boolean {
  const text = article.root.element;
  const isOver = (each: Element): boolean => {
    const { position } = getComputedStyle(each);
    return position === 'fixed' || (/sticky|absolute/.test(position) && showing(() => coversText(each, text)));
  };
  return widget.boxes.some(({ element }) => elementsBeside(element, text).some(isOver) || reachesUp(element, around, showing));
}

/** An element and those that it stands in, outwards, as far as another does not stand in them, too. */
function elementsBeside(element: Element | null | undefined, other: Node): Element[] {
  const elements: Element[] = [];
  for (let each = element; each && !holds(each, other); each = elementAround(each)) elements.push(each);
  return elements;
}

/** Whether text that a box cuts off would move into sight if a message before it went. */
export function holdsTextBack({ telling }: Widget, { after: [next] }: TextAround, showing: Showing): boolean {
  // The outermost box is the body: a page that does not scroll cuts off nothing, it waits.
  for (let { box } = telling; next && box.parent; box = box.parent) {
    const { element } = box;
    const { overflowY, maxHeight } = getComputedStyle(element);
    // Without the message, all may fit into what grows up to a height.
    const mayCut = /hidden|clip/.test(overflowY) && (maxHeight !== 'none' || element.scrollHeight > element.clientHeight);
    if (mayCut && holds(element, next) && showing(() => goesOnBelow(element))) return true;
  }
  return false;
}

/** Whether a message is not drawn even without Unnag: it waits to be opened. */
export const isClosed = ({ boxes: [box] }: Widget, article: Article, showing: Showing): boolean =>
  showing(() => elementsBeside(box?.element, article.root.element).some((each) => getComputedStyle(each).display === 'none'));

function coversText(element: Element, text: Element): boolean {
  const own = rectOf(element);
  const other = rectOf(text);
  const shared = Math.min(own.right, other.right) - Math.max(own.left, other.left);
  return shared >= other.width * COVERS_TEXT && own.top < other.bottom && own.bottom > other.top;
}

/** Whether a message, or what is drawn with it at the end of a text, reaches up into the text before it. */
function reachesUp(element: Element, { before: [paragraph], goesOn }: TextAround, showing: Showing): boolean {
  if (!paragraph) return false;
  const parts = [element, ...(goesOn ? [] : allIn(element, ':empty'))].slice(0, MOST_PARTS);
  const isMovedOver = (part: Element): boolean => {
    const { position, marginTop } = getComputedStyle(part);
    // For most, style alone tells that nothing was moved.
    if (position === 'static' && !marginTop.startsWith('-') && transformOf(part) === 'none') return false;
    return showing(() => isDrawnOver(rectOf(part), rectOf(paragraph)));
  };
  return parts.some((part) => fadesTextAbove(part) || isMovedOver(part));
}

/** Whether two parts of a page share space: beside each other they do not, and what is not drawn has no space. */
const isDrawnOver = (part: DOMRect, text: DOMRect): boolean =>
  part.width > 0 &&
  part.left < text.right &&
  part.right > text.left &&
  part.top < text.bottom - MOST_OVERLAP &&
  part.bottom > text.top + MOST_OVERLAP;

/** The computed transform where the browser tells it: for the one in use, Chromium lays the page out. */
const transformOf = (element: Element): string =>
  Element.prototype.computedStyleMap?.call(element).get('transform')?.toString() ?? getComputedStyle(element).transform;

/** Whether a rule draws a gradient before or after an element's content and out of the flow. */
const fadesTextAbove = (element: Element): boolean =>
  ['::before', '::after'].some((pseudo) => getComputedStyle(element, pseudo).position === 'absolute' && hasGradient(element, pseudo));
