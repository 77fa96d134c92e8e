import type { Widget } from '../judge/widgets.ts';
import { isElement, lastOf } from '../text/dom.ts';
import { innerTreeOf } from '../text/inner-trees.ts';

/**
 * What can be concealed of some messages while the page is parsed. An element that is still open may yet receive the
 * article's text, so it is never concealed; of a message in such a box, what is closed and no prose goes, and the rest waits.
 * @param bodies those of the documents that are being parsed, whose last descendants are the elements that the parser has open
 */
export function closedWidgets(widgets: readonly Widget[], ...bodies: readonly Element[]): Widget[] {
  const open = new Set<Node>();
  const ends: Node[] = [...bodies];
  for (let end = ends.pop(); end; end = ends.pop()) {
    // What has something after it is closed.
    for (let node: Node | null = end; node; node = lastOf(node)) {
      open.add(node);
      const tree = isElement(node) && innerTreeOf(node);
      if (tree) ends.push(tree);
    }
  }
  return widgets.flatMap((widget) => {
    const boxes = widget.boxes.filter(({ element }) => !open.has(element));
    if (boxes.length > 0) return [{ ...widget, boxes, blocks: widget.blocks.filter(({ index }) => index < (boxes.at(-1)?.end ?? 0)) }];
    return widget.blocks.flatMap((block) => {
      const { box } = block;
      const isAlone = box.end - box.start === 1 && !open.has(box.element);
      const isMessage = block === widget.telling || block.prose === 0;
      return isAlone && isMessage ? [{ ...widget, boxes: [box], blocks: [block] }] : [];
    });
  });
}
