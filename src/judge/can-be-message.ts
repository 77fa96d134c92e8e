import type { Article } from '../article/find-article.ts';
import type { Block } from '../text/block.ts';

const LONGEST_MESSAGE = 1200; // characters
const LONGEST_POINTER = 240; // characters; longer links are headlines and teasers
const LONGEST_IN_FLOW = 450; // characters; a longer paragraph set as the article's own is the article's own

/** Whether a block's words need reading at all. Those of menus never do, and menus are half of many pages. */
export function canBeMessage(block: Block, { isOwn, prose, regionOf }: Article): boolean {
  const { length } = block.text;
  if (length > LONGEST_MESSAGE || (block.pressable && length > LONGEST_POINTER) || regionOf(block.box) === 'menu') return false;
  return length <= LONGEST_IN_FLOW || (prose[block.index] ?? 0) === 0 || !isOwn(block.box);
}
