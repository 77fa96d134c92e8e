const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
const NOT_WORD = /[^\p{L}\p{N}\p{M}€$£¥₹₽₺₴₩%+]+/gu;
const NOT_NOTATION = /[^\p{L}\p{N}\p{M}€$£¥₹₽₺₴₩%+*…,]+/gu;
const INVISIBLE =
  /\u00ad|\u034f|\u061c|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff|\uffa0|[\ufff0-\ufff8]/g;
const PLAIN = /^[\0-\x7f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0]*$/;
const PLAIN_NOT_WORD = /[^a-z0-9$%+]+/g;

/**
 * Brings text into the form that lexicons are matched against: compatibility forms unified (NFKC), lower case,
 * without accents and invisible characters, everything that is not a letter, a digit or a currency sign turned
 * into one space, and one space at either end.
 */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return ` ${text.toLowerCase().replace(PLAIN_NOT_WORD, ' ').trim()} `;
  const unaccented = text.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '').normalize('NFKC');
  return ` ${unaccented.toLowerCase().replace(NOT_WORD, ' ').trim()} `;
}

/**
 * Brings a lexicon's entry into the same form, but keeps the signs of its notation: commas, stars and gaps.
 * @param entry phrases separated by commas
 */
export function normaliseEntry(entry: string): string {
  const unaccented = PLAIN.test(entry)
    ? entry
    : entry.replaceAll('…', '\u0001').normalize('NFKD').replace(MARKS, '').normalize('NFKC').replaceAll('\u0001', '…');
  return unaccented.toLowerCase().replace(NOT_NOTATION, ' ');
}
