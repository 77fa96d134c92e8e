/*
 * Character classes are spelled out instead of using \p{…}: browsers compile those anew on every page, which costs
 * more than all of the rest.
 */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;
const INVISIBLE =
  /\u00ad|\u034f|\u061c|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180f]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\u3164|[\ufe00-\ufe0f]|\ufeff|\uffa0|[\ufff0-\ufff8]/g;
const PLAIN = /^[\t -~\n\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00a0]*$/;

/** All that is no letter, digit, currency sign, percent or plus sign, up to U+FFFF; line breaks are kept. */
const OTHERS =
  '\\0-\\t\\v-#&-*\\-./:-@\\[-`{-\\xa2\\xa4\\xa6-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7' +
  '\\u02b9-\\u02ff\\u055a-\\u055f\\u0589\\u058a\\u05be\\u05c0\\u05c3\\u05f3\\u05f4\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4' +
  '\\u0964\\u0965\\u2000-\\u209f\\u2100-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u30a0\\u30fb' +
  '\\ud800-\\udfff\\ufe10-\\ufe6f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff';
const NOT_WORD = new RegExp(`[,*…${OTHERS}]+`, 'g');
const NOT_NOTATION = new RegExp(`(?![,*…])[\\n${OTHERS}]`, 'g');

/**
 * Brings texts into the form that lexicons are matched against: compatibility forms unified (NFKC), lower case,
 * without accents and invisible characters, and one space for everything that is not a letter, a digit or a
 * currency sign. All texts go at once, which costs a fraction of one by one.
 * @param texts without line breaks
 */
export function normaliseAll(texts: readonly string[]): string[] {
  const joined = texts.join('\n');
  return folded(unaccented(joined).toLowerCase())
    .replace(NOT_WORD, ' ')
    .split('\n')
    .map((line) => line.trim());
}

/** The words of one text, normalised. */
export function wordsOf(text: string): string[] {
  const plain = PLAIN.test(text) ? text.toLowerCase() : folded(unaccented(text).toLowerCase());
  const words = plain.split(NOT_WORD);
  if (words[0] === '') words.shift();
  if (words.at(-1) === '') words.pop();
  return words;
}

/**
 * Brings a lexicon's entry into the same form, but keeps the signs of its notation: commas, stars and gaps.
 * @param entry phrases separated by commas
 */
export function normaliseEntry(entry: string): string {
  const kept = PLAIN.test(entry) ? entry : entry.split('…').map(unaccented).join('…');
  return folded(kept.toLowerCase()).replace(NOT_NOTATION, ' ').replace(/ {2,}/g, ' ');
}

/** Letters that capitals do not keep apart: Turkish I is both i and ı, German SS both ss and ß. */
const folded = (text: string): string => text.replaceAll('ı', 'i').replaceAll('ß', 'ss');

function unaccented(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '').normalize('NFKC');
}
