import type { Pattern, PatternPart, PatternParts } from './pattern.ts';
import { GAP_SIGN, type PatternTable } from './pattern-matcher.ts';

/** What a piece of a pattern comes to: whether it may say nothing, and the places where it may begin and end. */
interface Piece {
  readonly empty: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/**
 * Compiles patterns into one table for `PatternMatcher`; a pattern is reported by its index. Each word and each gap of a pattern
 * becomes a place; for each, the table says what may come next (V. M. Glushkov, The abstract theory of automata, 1961), so that
 * the matcher needs no empty steps and never goes back.
 */
export function compilePatterns(patterns: readonly Pattern[]): PatternTable {
  const places = new Places();
  const starts: number[] = [];
  const begins: number[] = [];
  for (const [index, { parts, atStart, atEnd }] of patterns.entries()) {
    const { first, last } = places.sequence(parts);
    // Where anything may stand before and after, a gap there says nothing.
    const isWord = (place: number): boolean => places.words[place] !== GAP_SIGN;
    if (atStart) begins.push(...first);
    else starts.push(...first.filter(isWord));
    for (const place of atEnd ? last : last.filter(isWord)) places.ends[place] = atEnd ? -index - 1 : index + 1;
  }
  return {
    words: places.words.join(' '),
    next: places.next.map((next) => [...next].join(' ')).join(','),
    ends: places.ends,
    starts,
    begins,
  };
}

/** How many ways a pattern has from one of its words to another: what its table weighs. Counts no further than `most`. */
export function countWays({ parts }: Pattern, most: number): number {
  const places = new Places(most);
  places.sequence(parts);
  return places.ways;
}

class Places {
  readonly words: string[] = [];
  readonly next: Set<number>[] = [];
  readonly ends: number[] = [];
  ways = 0;

  constructor(private readonly most = Number.POSITIVE_INFINITY) {}

  sequence(parts: PatternParts): Piece {
    let whole: Piece = { empty: true, first: [], last: [] };
    for (const part of parts) whole = this.join(whole, this.piece(part));
    return whole;
  }

  private piece(part: PatternPart): Piece {
    switch (part.type) {
      case 'word':
        return this.place(part.word, false);
      case 'gap':
        return this.place(GAP_SIGN, true);
      case 'maybe':
        return { ...this.sequence(part.parts), empty: true };
      case 'either': {
        const ways = part.ways.map((way) => this.sequence(way));
        return {
          empty: ways.some(({ empty }) => empty),
          first: ways.flatMap(({ first }) => first),
          last: ways.flatMap(({ last }) => last),
        };
      }
    }
  }

  private place(word: string, empty: boolean): Piece {
    const place = this.words.push(word) - 1;
    this.next.push(new Set());
    this.ends.push(0);
    return { empty, first: [place], last: [place] };
  }

  private join(one: Piece, other: Piece): Piece {
    for (const place of one.last) {
      if (this.ways >= this.most) break;
      for (const next of other.first) this.next[place]?.add(next);
      this.ways += other.first.length;
    }
    return {
      empty: one.empty && other.empty,
      first: one.empty ? [...one.first, ...other.first] : one.first,
      last: other.empty ? [...one.last, ...other.last] : other.last,
    };
  }
}
