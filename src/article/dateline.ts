import type { Survey } from '../text/survey.ts';

const BEFORE = 4; // blocks above the headline, or above the first prose, where a date may stand
const AFTER = 12; // blocks below the headline
const LONGEST = 80; // letters of a line that names its date

/** Years from 1900, as they stand in dates. */
const YEAR = '(?:19|20)\\d\\d';
const DAY = '[0-3]?\\d';
// What is no letter, spelled out: browsers compile \p{…} anew on every page, which costs as much as weighing it.
const OTHERS = '\\0-@\\[-`{-\\xbf\\u2000-\\u206f\\u3000-\\u303f';
const LETTER = `[^${OTHERS}]`;
const BETWEEN = `[${OTHERS}]{1,3}(?:de )?`;
const FORMS = [
  `${DAY}[./-] ?[01]?\\d[./-] ?${YEAR}`, // 5.3.2021, 05/03/2021
  `${YEAR}[./-] ?[01]?\\d[./-] ?${DAY}`, // 2021-03-05, 2021. 3. 5.
  `${DAY}(?:st|nd|rd|th|er)?${BETWEEN}${LETTER}{3,15}${BETWEEN}${YEAR}`, // 5th March 2021, 5 de marzo de 2021
  `${LETTER}{3,14}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}`, // March 5, 2021
  `${YEAR}\\. ?${LETTER}{3,14} ${DAY}`, // 2021. március 5.
  `${YEAR} ?[年년] ?[01]?\\d ?[月월] ?${DAY} ?[日일]`, // 2021年3月5日
];
const DATE = new RegExp(`(?<!\\d)(?:${FORMS.join('|')})(?!\\d)`);
const ANY_YEAR = new RegExp(YEAR);

/** Whether a text is short and names a day. */
export const namesDay = (text: string): boolean => text.length <= LONGEST && ANY_YEAR.test(text) && DATE.test(text);

/**
 * Tells whether a short line near the headline names a day, as lines about an article's author and date do. Pages that present
 * a service or a product seldom do so.
 * @param headline the index of the headline's block
 * @param first the index of the first block of prose
 */
export function isDated({ blocks }: Survey, headline: number, first: number): boolean {
  const end = Math.min(first, headline + AFTER);
  for (let index = Math.max(0, headline - BEFORE); index <= end; index++) {
    if (namesDay(blocks[index]?.text ?? '')) return true;
  }
  return false;
}
