/**
 * The pattern language of personal rules and lists, as `docs/patterns.md` explains it to people: words in any case, `(this|that)`,
 * `[words that may be missing]`, `...` for up to eight words, `sub*` for beginnings of words, `^` for the beginning or the end of
 * the text. There is no repetition and there are no regular expressions, so that matching takes time in proportion to the text,
 * whatever is typed: see pattern-matcher.ts.
 */

/** One piece of a pattern that was read. */
export type PatternPart =
  /** One word as `tokensOf` gives it; a star at its beginning or end stands for any letters, a star alone for any word. */
  | { readonly type: 'word'; readonly word: string }
  /** Up to eight words of any kind. */
  | { readonly type: 'gap' }
  | { readonly type: 'either'; readonly ways: readonly PatternParts[] }
  | { readonly type: 'maybe'; readonly parts: PatternParts };

export type PatternParts = readonly PatternPart[];

/** A pattern that was read. */
export interface Pattern {
  readonly parts: PatternParts;
  /** It counts only where the text begins with it, or ends with it. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * What is wrong with a pattern. `empty`: it says no word. `general`: it would fit nearly any text. `long`, `large`, `deep`: it is
 * above a limit. `unopened`, `unclosed`: a bracket lacks its other half. `nothing`: a bracket or a way of one holds no word.
 * `bar`: a `|` outside of parentheses. `star`: a star within a word. `caret`: a `^` neither at the beginning nor at the end.
 */
export type PatternMistake =
  | 'empty'
  | 'general'
  | 'long'
  | 'large'
  | 'deep'
  | 'unopened'
  | 'unclosed'
  | 'nothing'
  | 'bar'
  | 'star'
  | 'caret';

/** A mistake and where it is; lines and columns count characters from 1. */
export interface PatternProblem {
  readonly mistake: PatternMistake;
  readonly line: number;
  readonly column: number;
}

/** Characters of the longest pattern. */
export const LONGEST_PATTERN = 1000;
/** Words and gaps that a pattern has at most. */
export const MOST_WORDS = 200;
/** Ways from one word of a pattern to another: what its brackets may multiply to. */
export const MOST_WAYS = 1000;
/** Brackets within brackets. */
export const DEEPEST = 8;
