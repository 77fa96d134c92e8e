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

/** What is wrong, and what to do, without the place. */
export const sayPatternMistake = (mistake: PatternMistake): string => SENTENCES[mistake]();

/** The same with the place. */
export const sayPatternProblem = ({ mistake, line, column }: PatternProblem): string =>
  sayMistakeAt(line, column, sayPatternMistake(mistake));

/** A sentence about something written, with its place. */
export const sayMistakeAt = (line: number, column: number, sentence: string): string => say('mistakeAt', line, column, sentence);
