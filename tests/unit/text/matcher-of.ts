import { Matcher } from '../../../src/text/matcher.ts';
import { compilePhrases } from '../../../src/text/phrases.ts';

/** A matcher of some normalised phrases; each one's value is its place among them. */
export const matcherOf = (...phrases: readonly string[]): Matcher =>
  new Matcher([compilePhrases(phrases.map((phrase, value) => [phrase, value] as const))]);
