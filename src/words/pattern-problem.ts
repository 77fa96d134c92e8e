/** What is wrong with a pattern, in words. */
import { DEEPEST, LONGEST_PATTERN, MOST_WORDS, type PatternMistake, type PatternProblem } from '../rules/pattern/pattern.ts';
import { say } from './say.ts';

const SENTENCES: Readonly<Record<PatternMistake, () => string>> = {
  empty: () => say('patternEmpty'),
  general: () => say('patternGeneral'),
  long: () => say('patternLong', LONGEST_PATTERN),
  large: () => say('patternLarge', MOST_WORDS),
  deep: () => say('patternDeep', DEEPEST),
  unopened: () => say('patternUnopened'),
  unclosed: () => say('patternUnclosed'),
  nothing: () => say('patternNothing'),
  bar: () => say('patternBar'),
  star: () => say('patternStar'),
  caret: () => say('patternCaret'),
};

/** A sentence that says where the mistake is and what to do. `from`: where the pattern itself begins, if not at line 1, column 1. */
export function sayPatternProblem({ mistake, line, column }: PatternProblem, from = { line: 1, column: 1 }): string {
  return sayMistakeAt(from.line + line - 1, line === 1 ? from.column + column - 1 : column, SENTENCES[mistake]());
}

/** A sentence about something written, with its place. */
export const sayMistakeAt = (line: number, column: number, sentence: string): string => say('mistakeAt', line, column, sentence);
