import type { Box } from '../text/box.ts';
import type { Widget } from './widgets.ts';

/** What holds one line, paragraph or list of a text. Larger boxes are messages of their own. */
const OF_TEXT = /^(?:P|H[1-6]|[UO]L|LI)$/;

/**
 * Makes one message of those of a kind that follow one another as paragraphs do: what is sold in three of them is one offer. It is
 * told of, leaves a line and comes back as one.
 * @param widgets in the order of the page
 */
export function joinSiblings(widgets: readonly Widget[]): Widget[] {
  const joined: Widget[] = [];
  for (const widget of widgets) {
    const before = joined.at(-1);
    if (before && follows(widget, before)) {
      const boxes = [...before.boxes, ...widget.boxes];
      joined[joined.length - 1] = { ...before, boxes, blocks: [...before.blocks, ...widget.blocks] };
    } else joined.push(widget);
  }
  return joined;
}

function follows({ boxes: [box], rule }: Widget, { boxes, rule: before }: Widget): boolean {
  const last = boxes.at(-1);
  if (!box || !last || rule.kind !== before.kind || rule.own || before.own) return false;
  return box.parent === last.parent && box.start === last.end && isOfText(box) && isOfText(last);
}

const isOfText = ({ tag, fields }: Box): boolean => fields === 0 && OF_TEXT.test(tag);
