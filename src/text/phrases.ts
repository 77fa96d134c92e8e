import { type CompiledPhrases, GAP, UNSPACED } from './matcher.ts';

/**
 * Compiles phrases for the matcher: grouped by their first word, and written as flat texts, which a page reads many
 * times faster than nested data.
 * @param phrases normalised phrases in the notation of a lexicon, each with the value (0 or more) that is reported for it
 */
export function compilePhrases(phrases: Iterable<readonly [phrase: string, value: number]>): CompiledPhrases {
  const tails = new Map<string, Set<string>>();
  const unspaced = new Set<string>();
  for (const [phrase, value] of phrases) {
    if (UNSPACED.test(phrase)) {
      unspaced.add(`${value} ${phrase.replaceAll('*', '')}`);
      continue;
    }
    const [head = '', ...rest] = phrase.split(' ').filter((word) => word !== '');
    if (rest.at(-1) === GAP) continue; // a gap before nothing
    const known = tails.get(head) ?? new Set();
    known.add([value, ...rest].join(' '));
    tails.set(head, known);
  }
  const heads = [...tails.keys()];
  const whole = heads.filter((head) => !head.includes('*'));
  const ordered = [...whole, ...heads.filter((head) => head.includes('*'))];
  return {
    heads: ordered.join(' '),
    whole: whole.length,
    tails: ordered.map((head) => [...(tails.get(head) ?? [])].join('|')).join('\n'),
    unspaced: [...unspaced].join('\n'),
  };
}
