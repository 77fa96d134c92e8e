const PROSE_TAGS = new Set('P DIV LI BLOCKQUOTE SECTION ARTICLE TD BODY MAIN DD CENTER PRE FIGCAPTION'.split(' '));
const SENTENCE = /[.!?…。！？؟۔।;:,，、،"”»』」]/;
const DENSE = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const DENSE_FACTOR = 2.5; // one Han, Kana, Hangul or Thai character says about as much as two and a half letters
const LEAST_PROSE = 60; // letters
const MOST_WEIGHT = 600; // letters; longer paragraphs count no more, lest one huge block decide

/** How much a text says, in letters of an alphabetic script. */
export function sizeOf(text: string): number {
  const letters = text.length - text.replace(DENSE, '').length;
  return text.length + letters * (DENSE_FACTOR - 1);
}

/**
 * How much a text looks like running prose.
 * @param tag the upper-case name of the element that holds it
 * @param linked characters of it that stand in links
 * @returns letters that count, from 0 (not prose) to 600
 */
export function proseWeight(text: string, tag: string, linked: number): number {
  if (text.length < LEAST_PROSE / DENSE_FACTOR) return 0;
  const unlinked = 1 - linked / text.length;
  if (unlinked < 0.5 || (!PROSE_TAGS.has(tag) && !tag.includes('-'))) return 0;
  const size = text.length >= MOST_WEIGHT ? text.length : sizeOf(text);
  if (size < LEAST_PROSE || !SENTENCE.test(text)) return 0;
  return Math.min(size, MOST_WEIGHT) * unlinked * (tag === 'LI' || tag === 'TD' ? 0.6 : 1);
}
