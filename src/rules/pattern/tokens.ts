import { UNSPACED } from '../../text/matcher.ts';
import { wordsOf } from '../../text/normalise.ts';

const TOKENS = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source}).)+`, 'g');

/**
 * The words of a text as patterns see them: normalised, and where a script writes no spaces (or, as Korean, glues endings to its
 * words), each character for itself. So a pattern in Chinese, Japanese, Thai or Korean fits wherever its characters follow each
 * other, with or without spaces and signs between them, and a Latin word among them stays a word.
 */
export const tokensOf = (text: string): string[] => {
  const words = wordsOf(text);
  return UNSPACED.test(text) ? words.flatMap((word) => word.match(TOKENS) ?? []) : words;
};

/** Whether a token is a character of a script without spaces. */
export const isCharacter = (token: string): boolean => token.length === 1 && UNSPACED.test(token);
