import type { Article } from '../article/find-article.ts';
import type { Block } from '../text/block.ts';

const LONGEST_MESSAGE = 1200; // characters
const LONGEST_POINTER = 120; // characters; longer links are headlines and teasers
const LONGEST_LINKED = 240; // characters of an advertisement that is one link, among the article's paragraphs
const LONGEST_IN_FLOW = 450; // characters; a longer paragraph set as the article's own is the article's own

/** Whether a block's words need reading at all. Those of menus never do, and menus are half of many pages. */
export function canBeMessage(block: Block, { first, last, isOwn, prose, regionOf }: Article): boolean {
  const { length } = block.text;
  const isAmong = block.index > first && block.index < last;
  const longest = !block.pressable ? LONGEST_MESSAGE : isAmong ? LONGEST_LINKED : LONGEST_POINTER;
  if (length > longest || regionOf(block.box) === 'menu') return false;
  return length <= LONGEST_IN_FLOW || (prose[block.index] ?? 0) === 0 || !isOwn(block.box);
}
