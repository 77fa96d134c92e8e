/**
 * Matches texts against patterns that were compiled (compile-patterns.ts); the content script carries this half only.
 *
 * One pass over the words of a text, with the list of all places in the patterns that may come next: no place is in it twice, and
 * nothing is ever tried again. A text of n words takes at most n times as many steps as the patterns have places and ways between
 * them. A gap needs one place, however many words it may skip: of several ways into it only the latest counts, because it leaves
 * the most words to skip.
 */
import { fits } from '../../text/matcher.ts';
import { isCharacter } from './tokens.ts';

/** Compiled patterns, as flat as the storage likes them. A place is a number from 0. */
export interface PatternTable {
  /** For each place its word, with stars as in the pattern, or the sign of a gap; separated by spaces. */
  readonly words: string;
  /** For each place those that may come next, separated by spaces; the lists are separated by commas. */
  readonly next: string;
  /** For each place: 0, or the number of the pattern that ends there, from 1; negative where the text has to end there too. */
  readonly ends: readonly number[];
  /** Where patterns begin that may stand anywhere. */
  readonly starts: readonly number[];
  /** Where patterns begin that must stand at the beginning of the text. */
  readonly begins: readonly number[];
}

export const GAP_SIGN = '…';
/** What a gap skips: eight words, or as many characters of a script without spaces as eight words have there. */
export const GAP_REACH = 32;
/** What a word takes of it; a character takes 1. */
export const WORD_REACH = 4;

const MOST_KNOWN = 20_000; // words whose patterns are remembered

/** Matches texts against the patterns of one table. */
export class PatternMatcher {
  /** Steps taken up to now: places tried and ways gone. From `mostSteps` on, nothing is matched any more. */
  steps = 0;
  private readonly words: readonly string[];
  private readonly next: readonly (readonly number[])[];
  private readonly heads = new Map<string, number[]>();
  /** Patterns that begin with a word with a star. */
  private readonly loose: number[] = [];
  private readonly known = new Map<string, readonly number[]>();

  constructor(
    private readonly table: PatternTable,
    private readonly mostSteps = Number.POSITIVE_INFINITY,
  ) {
    this.words = table.words.split(' ');
    this.next = table.next.split(',').map((list) => (list === '' ? [] : list.split(' ').map(Number)));
    for (const place of table.starts) {
      const word = this.words[place] ?? '';
      if (word.includes('*')) this.loose.push(place);
      else this.heads.set(word, [...(this.heads.get(word) ?? []), place]);
    }
  }

  /**
   * Finds a pattern that a text fits.
   * @param tokens the text's words, see `tokensOf`
   * @param isWanted whether a pattern, by its index, counts
   * @returns the index of the pattern that ends first in the text; -1 where none fits
   */
  match(tokens: readonly string[], isWanted: (index: number) => boolean = () => true): number {
    // For each place that may come now, what is left of a gap's reach.
    let now = new Map(this.table.begins.map((place) => [place, GAP_REACH]));
    for (const [index, token] of tokens.entries()) {
      for (const place of this.headsOf(token)) now.set(place, GAP_REACH);
      if (now.size === 0) continue;
      const then = new Map<number, number>();
      for (const [place, left] of now) {
        if (this.steps++ >= this.mostSteps) return -1;
        const word = this.words[place] ?? '';
        if (word === GAP_SIGN) {
          const after = left - (isCharacter(token) ? 1 : WORD_REACH);
          if (after < 0) continue;
          then.set(place, Math.max(after, then.get(place) ?? 0));
        } else if (word !== token && !(word.includes('*') && fits(word, token))) continue;
        const end = this.table.ends[place] ?? 0;
        if ((end > 0 || (end < 0 && index === tokens.length - 1)) && isWanted(Math.abs(end) - 1)) return Math.abs(end) - 1;
        const ways = this.next[place] ?? [];
        this.steps += ways.length;
        for (const next of ways) then.set(next, GAP_REACH);
      }
      now = then;
    }
    return -1;
  }

  private headsOf(token: string): readonly number[] {
    let heads = this.known.get(token);
    if (!heads) {
      const loose = this.loose.filter((place) => fits(this.words[place] ?? '', token));
      heads = [...(this.heads.get(token) ?? []), ...loose];
      if (this.known.size < MOST_KNOWN) this.known.set(token, heads);
    }
    return heads;
  }
}
