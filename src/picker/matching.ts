import { compilePatterns } from '../rules/pattern/compile-patterns.ts';
import { PatternMatcher } from '../rules/pattern/pattern-matcher.ts';
import { readPattern } from '../rules/pattern/read-pattern.ts';
import { tokensOf } from '../rules/pattern/tokens.ts';

/** Makes a pattern ready to find the texts that fit it; null where it is none. */
export function finderOf(pattern: string): ((text: string) => boolean) | null {
  const read = readPattern(pattern).pattern;
  if (!read) return null;
  const matcher = new PatternMatcher(compilePatterns([read]));
  return (text) => matcher.match(tokensOf(text)) === 0;
}
