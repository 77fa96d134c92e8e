import type { Article } from '../article/find-article.ts';
import type { Widget } from '../judge/widgets.ts';
import { holds } from '../text/dom.ts';
import { textAround } from './cut-off.ts';

const MOST_OVERLAP = 4; // px
const MOST_PARTS = 8; // elements of a message that are looked at
const COVERS = 0.8; // part of the view, in both directions
const COVERS_TEXT = 0.5; // part of the article's width

/**
 * Whether a message is laid over the page or over the article's text. To conceal it would show what the page hides.
 * @param article the article that the message stands in or after; without one, no text is looked for
 */
export function isLaidOver(widget: Widget, article: Article | null): boolean {
  const element = widget.box?.element;
  if (!element) return false;
  const text = article?.root.element ?? null;
  for (let each: Element | null = element; each && each.nodeName !== 'BODY' && !(text && holds(each, text)); each = each.parentElement) {
    const { position } = getComputedStyle(each);
    if (position === 'fixed') return true;
    // Only now the page has to be laid out.
    if (position === 'sticky' && coversView(each)) return true;
    if (position === 'absolute' && (coversView(each) || (text && coversText(each, text)))) return true;
  }
  return article !== null && reachesUp(widget, element, article);
}

function coversView(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= innerWidth * COVERS && height >= innerHeight * COVERS;
}

function coversText(element: Element, text: Element): boolean {
  const own = element.getBoundingClientRect();
  const other = text.getBoundingClientRect();
  const shared = Math.min(own.right, other.right) - Math.max(own.left, other.left);
  return shared >= other.width * COVERS_TEXT && own.top < other.bottom && own.bottom > other.top;
}

/** Whether a message, or what is drawn with it at the end of a text, reaches up into the text before it. */
function reachesUp(widget: Widget, element: Element, article: Article): boolean {
  const { before, after } = textAround(widget, article);
  const [paragraph] = before;
  const parts = [element, ...(after.length === 0 ? element.querySelectorAll(':empty') : [])].slice(0, MOST_PARTS);
  if (!paragraph || !parts.some(mayReachUp)) return false;
  const { bottom } = paragraph.getBoundingClientRect();
  return parts.some((part) => hasRaisedBox(part) || part.getBoundingClientRect().top < bottom - MOST_OVERLAP);
}

/** Told by style alone, so that most pages need not be laid out. */
function mayReachUp(element: Element): boolean {
  const { position, marginTop, transform } = getComputedStyle(element);
  return position !== 'static' || marginTop.startsWith('-') || transform !== 'none' || hasRaisedBox(element);
}

/** Whether a rule draws a box with a gradient before or after an element's content and out of the flow, to fade the text above. */
const hasRaisedBox = (element: Element): boolean =>
  ['::before', '::after'].some((pseudo) => {
    const { content, position, backgroundImage } = getComputedStyle(element, pseudo);
    return content !== 'none' && position === 'absolute' && backgroundImage.includes('gradient');
  });
