import type { Widget } from '../judge/widgets.ts';
import { lastElementOf } from '../text/dom.ts';

/**
 * What can be concealed of some messages while the page is parsed. An element that is still open may yet receive the
 * article's text, so it is never concealed; of a message in such a box, what is closed goes, and the rest waits.
 * @param body the document's body, whose last descendants are the elements that the parser has open
 */
export function closedWidgets(widgets: readonly Widget[], body: Element): Widget[] {
  const open = new Set<Element>();
  for (let element: Element | null = body; element; element = lastElementOf(element)) open.add(element);
  return widgets.flatMap((widget) => {
    if (widget.box && !open.has(widget.box.element)) return [widget];
    const { telling } = widget;
    const { box } = telling;
    const isAlone = box.end - box.start === 1 && !open.has(box.element);
    return isAlone ? [{ ...widget, box, blocks: [telling] }] : [];
  });
}
