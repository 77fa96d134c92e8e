import type { Block } from '../text/survey.ts';

const PROSE_TAGS = new Set('P DIV LI BLOCKQUOTE SECTION ARTICLE TD BODY MAIN DD CENTER PRE FIGCAPTION'.split(' '));
const SENTENCE = /[.!?…。！？؟۔।;:,，、،"”»』」]/;
const DENSE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const DENSE_FACTOR = 2.5; // one Han, Kana, Hangul or Thai character says about as much as two and a half letters
const LEAST_PROSE = 60; // letters
const MOST_WEIGHT = 600; // letters; longer paragraphs count no more, lest one huge block decide

/** How much a text says, in letters of an alphabetic script. */
export function sizeOf(text: string): number {
  const dense = text.match(DENSE)?.length ?? 0;
  return text.length + dense * (DENSE_FACTOR - 1);
}

/**
 * How much a block looks like running prose.
 * @returns letters that count, from 0 (not prose) to 600
 */
export function proseWeight(block: Block): number {
  const { text, box } = block;
  if (text.length < LEAST_PROSE / DENSE_FACTOR || block.pressable) return 0;
  if (!PROSE_TAGS.has(box.tag) && !box.tag.includes('-')) return 0;
  const size = sizeOf(text);
  if (size < LEAST_PROSE || !SENTENCE.test(text)) return 0;
  const unlinked = 1 - block.linked / text.length;
  if (unlinked < 0.5) return 0;
  return Math.min(size, MOST_WEIGHT) * unlinked * (box.tag === 'LI' || box.tag === 'TD' ? 0.6 : 1);
}
