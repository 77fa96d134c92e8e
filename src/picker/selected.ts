import type { Choice } from './candidates.ts';
import { choiceAt } from './candidates.ts';
import type { PageReading } from './page-reading.ts';

/** What the text means that a person has selected in the page; null where none is. */
export function selectedIn(page: Document, reading: PageReading): Choice | null {
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const blocks = reading.survey.blocks.filter(({ nodes }) => nodes.some((node) => isSelected(node, range)));
  const [first] = blocks;
  if (!first) return null;
  const choice = choiceAt(first.box.element, first, reading);
  const all = choice.sizes.findIndex((size) => size.refusal === null && blocks.every((block) => size.blocks.includes(block)));
  return { ...choice, usual: Math.max(choice.usual, all) };
}

/** Whether some of a text is selected, more than its edge. */
function isSelected(node: Text, range: Range): boolean {
  if (!range.intersectsNode(node)) return false;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return to > from && /\S/.test(node.data.slice(from, to));
}
