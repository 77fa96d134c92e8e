/** Makes a pattern of a message's words: the part of them that tells, as a person would underline it. */
import { finderOf } from './matching.ts';

/** One block of a message, and how much its words speak for being one. */
export interface Wording {
  readonly text: string;
  /** As evidence has it: from 0, nothing, to about 1. */
  readonly score: number;
}

const MOST_WORDS = 12; // in a pattern; what comes after tells little more
const LONGEST_WHOLE = 6; // words of a text that is taken from its beginning to its end
const LEAST_LETTERS = 6; // letters of a pattern in a script with spaces
const LEAST_CHARACTERS = 4; // and in one without
const LEAST_SENTENCE = 3; // words of a sentence that can stand for a text
/** Characters of one sentence in a script without spaces. */
const MOST_CHARACTERS = 24;
/** Thai, Kana and Han, which write no spaces between words. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const SENTENCE_END = /(?<=[.!?؟。！？।])\s*(?=\S)/u;
const EDGE = '^';
const ANY_WORD = '*';

/**
 * The pattern by which a message can be known again; null where its words do not tell: too few, or as the article has them too.
 * Numbers may differ the next time, so any word stands for each.
 * @param wordings the message's blocks in the order of the page
 * @param own what must stay on the page: the article's text, menus and the like
 */
export function tellingWords(wordings: readonly Wording[], own: readonly string[]): string | null {
  const strongest = wordings
    .map((wording, index) => ({ ...wording, index }))
    .sort((one, other) => other.score - one.score || lengthOf(other.text) - lengthOf(one.text) || one.index - other.index);
  for (const { text } of strongest) {
    for (const pattern of patternsOf(text)) {
      const fits = isTelling(pattern) ? finderOf(pattern) : null;
      if (fits?.(text) && !own.some(fits)) return pattern;
    }
  }
  return null;
}

/** Very long texts tell no more than a sentence. */
const lengthOf = (text: string): number => Math.min(text.length, 80);

/** Ways to tell one text, the shortest first. */
function patternsOf(text: string): string[] {
  const all = wordsIn(text);
  if (UNSPACED.test(text)) return all.join('').length <= MOST_CHARACTERS ? [whole(all)] : [...sentencesIn(text).map(cut), cut(all)];
  if (all.length <= LONGEST_WHOLE) return [whole(all)];
  const sentences = sentencesIn(text).filter((words) => words.length >= LEAST_SENTENCE);
  return [...sentences.map(cut), cut(all), whole(all)];
}

const whole = (words: readonly string[]): string => `${EDGE} ${words.join(' ')} ${EDGE}`;

const sentencesIn = (text: string): string[][] => text.split(SENTENCE_END).map(wordsIn);

/** The beginning of some words, not ending with one that may be any. */
function cut(words: readonly string[]): string {
  const first = UNSPACED.test(words.join('')) ? firstCharacters(words) : words.slice(0, MOST_WORDS);
  while (first.at(-1) === ANY_WORD) first.pop();
  while (first[0] === ANY_WORD) first.shift();
  return first.join(' ');
}

function firstCharacters(words: readonly string[]): string[] {
  let left = MOST_CHARACTERS;
  return words.flatMap((word) => {
    const part = [...word].slice(0, Math.max(0, left)).join('');
    left -= part.length;
    return part === '' ? [] : [part];
  });
}

/** The words of a text without signs: those of the pattern language must not get in. */
function wordsIn(text: string): string[] {
  const words = text
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((piece) =>
      piece
        .replace(/[^\p{L}\p{M}\p{N}'’]+/gu, ' ')
        .trim()
        .split(' '),
    )
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.map((word) => (/^\p{N}+$/u.test(word) ? ANY_WORD : word));
}

function isTelling(pattern: string): boolean {
  const letters = pattern.replace(/[^\p{L}]/gu, '').length;
  return letters >= (UNSPACED.test(pattern) ? LEAST_CHARACTERS : LEAST_LETTERS);
}
