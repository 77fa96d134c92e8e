import { Block } from './block.ts';
import type { Box } from './box.ts';

const LONGEST_TEXT = 20_000; // characters of a block that are kept; no message is nearly as long
const FOLDED = /\s\s|[^\S ]|\u200b/;

/** A block that may still go on. */
export interface OpenBlock {
  readonly box: Box;
  readonly nodes: Text[];
  /** The text as the page wrote it, up to the last node. */
  before: string;
  /** The last node's text. */
  last: string;
  /** Characters in links, up to the last node. */
  linkedBefore: number;
  lastLinked: boolean;
  quoted: boolean;
}

/**
 * Makes a block of one that goes on no more, or as far as it has come.
 * @param index its place among the blocks of the page
 * @returns null where it says nothing
 */
export function blockOf({ box, nodes, before, last, linkedBefore, lastLinked, quoted }: OpenBlock, index: number): Block | null {
  const text = fold(before === '' ? last : before + last);
  if (text === '') return null;
  const linked = Math.min(text.length, linkedBefore + (lastLinked ? last.length : 0));
  return new Block(index, box, nodes, text, linked, quoted);
}

/** Folds white space; most texts need no more than their ends cut off, which copies nothing. */
function fold(text: string): string {
  const trimmed = text.trim().slice(0, LONGEST_TEXT);
  return FOLDED.test(trimmed) ? trimmed.replace(/[\s\u200b]+/g, ' ').trim() : trimmed;
}
