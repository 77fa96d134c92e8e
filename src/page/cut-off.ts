import type { Article } from '../article/find-article.ts';
import type { Widget } from '../judge/widgets.ts';
import { composedWalk } from '../text/composed-walk.ts';
import { allIn, closestOf, documentOf, isElement, parentElementOf, previousElementOf } from '../text/dom.ts';
import { elementAround, holds, rectOf } from '../text/inner-trees.ts';

const PARAGRAPH = 'p,li,blockquote,div,section,article';
const LEAST_PARAGRAPH = 60; // characters; shorter lines between text and message are captions, buttons and the like
const MOST_STEPS = 20; // texts that are looked at on the way to a paragraph
const MOST_UP = 4; // elements around a paragraph that may cut it off
const LONGEST_ENDING = 12; // characters; the search for an ellipsis takes long in texts that are made for it
const ELLIPSIS = /(…|\.{3})\s*[\])]?\s*["'”’»]?$/;
const HARDLY = 4; // px
const SHOW_TEXT = 4;

/** The text around a message, as elements: a paragraph first, then what holds it but not the message. */
export interface TextAround {
  /** Before the message; empty where there is none. */
  readonly before: readonly Element[];
  /** After the message; empty where nothing of the article follows. */
  readonly after: readonly Element[];
  /** Whether the article, as far as it is known, goes on after the message. */
  readonly goesOn: boolean;
  /** Elements without text that stand right before the message. */
  readonly between: readonly Element[];
}

/** Finds the text before and after a message. Reads the document, asks for no styles. */
export function textAround(widget: Widget, article: Article): TextAround {
  const start = startOf(widget);
  const end = widget.boxes.at(-1)?.element ?? widget.blocks.at(-1)?.nodes.at(-1);
  if (!start || !end) return { before: [], after: [], goesOn: false, between: [] };
  const goesOn = goesOnAfter(widget, article);
  const between: Element[] = [];
  for (let each = isElement(start) ? previousElementOf(start) : null; each && !saysAtLeast(each, 1); each = previousElementOf(each)) {
    if (between.push(each) === MOST_UP) break;
  }
  const page = pageOf(widget);
  const before = paragraphFrom(start, page, false);
  const after = paragraphFrom(end, page, true);
  const [next] = after;
  const follows = goesOn || (next?.localName === 'p' && before[0] && closestOf(before[0], 'article') === closestOf(next, 'article'));
  return { before, after: follows ? after : [], goesOn, between };
}

/** Differs where a message stands by another text than before, as far as that can be told without styles. Asked at each look. */
export function situationOf(widget: Widget, article: Article): string {
  const start = startOf(widget);
  const [before] = start ? paragraphFrom(start, pageOf(widget), false) : [];
  return `${goesOnAfter(widget, article)} ${before ? endingOf(before) : ''}`;
}

const startOf = ({ boxes: [box], blocks: [first] }: Widget): Node | undefined => box?.element ?? first?.nodes[0];

const goesOnAfter = ({ blocks }: Widget, { last }: Article): boolean => last > (blocks.at(-1)?.index ?? last);

/** The element that holds all of what was read. */
function pageOf({ telling }: Widget): Element {
  let page = telling.box;
  while (page.parent) page = page.parent;
  return page.element;
}

function paragraphFrom(start: Node, page: Element, forward: boolean): Element[] {
  const walk = composedWalk(page);
  walk.currentNode = start;
  for (let step = 0; step < MOST_STEPS; ) {
    const text = forward ? walk.nextNode() : walk.previousNode();
    if (!text) break;
    if (holds(start, text) || text.data.trim() === '') continue;
    step++;
    const above = parentElementOf(text);
    const paragraph = above && closestOf(above, PARAGRAPH);
    if (!paragraph || holds(paragraph, start) || !saysAtLeast(paragraph, LEAST_PARAGRAPH)) continue;
    const elements: Element[] = [];
    for (let each: Element | null = paragraph; each && !holds(each, start) && elements.length < MOST_UP; each = elementAround(each)) {
      elements.push(each);
    }
    return elements;
  }
  return [];
}

/** Whether an element has so many characters of text; reads no more of it than that. */
function saysAtLeast(element: Element, characters: number): boolean {
  const texts = documentOf(element).createTreeWalker(element, SHOW_TEXT);
  let length = 0;
  while (length < characters && texts.nextNode()) length += (texts.currentNode as Text).data.trim().length;
  return length >= characters;
}

/** Whether text in an element goes on below the element's end. */
export const goesOnBelow = (element: Element): boolean =>
  [...allIn(element, PARAGRAPH)].some(
    (part) => rectOf(part).bottom > rectOf(element).bottom + HARDLY && saysAtLeast(part, LEAST_PARAGRAPH),
  );

/** The last characters of an element's text. */
function endingOf(element: Element): string {
  const texts = documentOf(element).createTreeWalker(element, SHOW_TEXT);
  let ending = '';
  for (let text = texts.lastChild(); text && ending.length < LONGEST_ENDING; text = texts.previousNode()) {
    ending = `${(text as Text).data}${ending}`.trimEnd().slice(-LONGEST_ENDING);
  }
  return ending;
}

/** Whether the text around a message was cut off, fades out or is withheld: there is more of it than the reader was given. */
export function isCutOff({ before, after, goesOn, between }: TextAround): boolean {
  const isGiven = after[0]?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) !== false;
  if (!isGiven || after.some(isBlurred)) return true;
  if (goesOn) return false;
  return ELLIPSIS.test(before[0] ? endingOf(before[0]) : '') || before.some(fadesOrClips) || between.some((each) => hasGradient(each));
}

const isBlurred = (element: Element): boolean => getComputedStyle(element).filter.includes('blur');

function fadesOrClips(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.maskImage !== 'none' || style.backgroundClip === 'text') return true;
  if (hasGradient(element, '::after') || hasGradient(element, '::before')) return true;
  // Asked only of what may clip: the answer makes the browser lay the page out.
  return /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + HARDLY;
}

/** Whether an element, or the box that a rule puts before or after its content, is drawn with a gradient. */
export const hasGradient = (element: Element, pseudo?: string): boolean =>
  getComputedStyle(element, pseudo).backgroundImage.includes('gradient');
