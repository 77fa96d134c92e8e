import { type CompiledPhrases, GAP, UNSPACED } from './matcher.ts';

/**
 * Compiles phrases for the matcher: grouped by their first word, and written as flat texts, which a page reads many
 * times faster than nested data.
 * @param phrases normalised phrases in the notation of a lexicon, each with the value (0 or more) that is reported for it
 */
export function compilePhrases(phrases: Iterable<readonly [phrase: string, value: number]>): CompiledPhrases {
  const tails = new Map<string, Map<number, Set<string>>>();
  const unspaced = new Set<string>();
  for (const [phrase, value] of phrases) {
    if (UNSPACED.test(phrase)) {
      unspaced.add(`${value} ${phrase.replaceAll('*', '')}`);
      continue;
    }
    const [head = '', ...rest] = phrase.split(' ').filter((word) => word !== '');
    if (rest.at(-1) === GAP) continue; // a gap before nothing
    const values = tails.get(head) ?? new Map<number, Set<string>>();
    values.set(value, (values.get(value) ?? new Set()).add(rest.join(' ')));
    tails.set(head, values);
  }
  const heads = [...tails.keys()];
  const whole = heads.filter((head) => !head.includes('*'));
  const ordered = [...whole, ...heads.filter((head) => head.includes('*'))];
  return {
    heads: ordered.join(' '),
    whole: whole.length,
    lines: ordered.map((head) => lineOf(tails.get(head) ?? new Map())).join('\n'),
    unspaced: [...unspaced].join('\n'),
  };
}

/** The line of a head: how its phrases go on, by their values. */
function lineOf(values: ReadonlyMap<number, ReadonlySet<string>>): string {
  const loose: string[] = [];
  const groups: string[] = [];
  for (const [value, tails] of values) {
    for (const tail of tails) if (!goesOnPlainly(tail)) loose.push(tail === '' ? `${value}` : `${tail} ${value}`);
    const plain = [...tails].filter(goesOnPlainly).sort();
    if (plain.length > 0) groups.push(`${plain.join('|')}=${value}`);
  }
  return groups.length > 0 ? `${loose.join('|')}\t${groups.join('|')}` : loose.join('|');
}

/** Whether the next word is one certain word. */
const goesOnPlainly = (tail: string): boolean => /^[^\s*…]+( |$)/.test(tail);
