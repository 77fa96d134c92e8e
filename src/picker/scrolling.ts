/** Scrolls the page under the picker, as the wheel would without it. What a page keeps from scrolling stays where it is. */

/** Scrolls what is at a place by some pixels: the innermost part that can go that way, or the page. */
export function scrollAt(element: Element | null, x: number, y: number): void {
  for (let each = element; each; each = each.parentElement) {
    if (each !== each.ownerDocument.scrollingElement && each !== each.ownerDocument.body && canScroll(each, x, y)) {
      each.scrollBy({ left: x, top: y, behavior: 'instant' });
      return;
    }
  }
  if (element && mayScroll(element.ownerDocument)) element.ownerDocument.defaultView?.scrollBy({ left: x, top: y, behavior: 'instant' });
}

/** Brings something into view, unless the page is kept from scrolling. */
export function bringIntoView(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const height = element.ownerDocument.defaultView?.innerHeight ?? 0;
  if (top >= 0 && bottom <= height * LOWEST) return;
  if (mayScroll(element.ownerDocument)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
}

const LOWEST = 0.75; // of the window's height; below is the picker's own bar

/** Whether a page lets itself be scrolled: many do not while something is laid over them. */
export function mayScroll(document: Document): boolean {
  return [document.documentElement, document.body].every((element) => !/hidden|clip/.test(getComputedStyle(element).overflowY));
}

function canScroll(element: Element, x: number, y: number): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return (
    (/auto|scroll/.test(overflowY) && hasRoom(element.scrollTop, element.scrollHeight - element.clientHeight, y)) ||
    (/auto|scroll/.test(overflowX) && hasRoom(element.scrollLeft, element.scrollWidth - element.clientWidth, x))
  );
}

const hasRoom = (at: number, most: number, way: number): boolean => (way > 0 ? at < most - 1 : way < 0 && at > 0);
