import { wordsOf } from '../text/normalise.ts';

/** Stand-in until the pattern module is merged. */
export function fits(pattern: string, text: string): boolean {
  const words = ` ${wordsOf(text).join(' ')} `;
  const atStart = pattern.startsWith('^');
  const atEnd = pattern.endsWith('^');
  const parts = pattern.replaceAll('^', '').trim().split(/\s+/).map((w) => (w === '*' ? '\\S+' : wordsOf(w).join(' '))).join(' ');
  return new RegExp(`${atStart ? '^' : ''} ${parts} ${atEnd ? '$' : ''}`).test(words);
}
