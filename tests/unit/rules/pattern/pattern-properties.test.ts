import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePatterns } from '../../../../src/rules/pattern/compile-patterns.ts';
import { PatternMatcher } from '../../../../src/rules/pattern/pattern-matcher.ts';
import { readPattern } from '../../../../src/rules/pattern/read-pattern.ts';
import { tokensOf } from '../../../../src/rules/pattern/tokens.ts';
import { fitsSimply } from './reference.ts';

const word = fc.constantFrom('ab', 'ba', 'abc', 'aab', 'ab*', '*b', '*a*', '*', '登録', '登', '会ab');
const { pattern: written } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  pattern: fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  part: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: word },
    { weight: 1, arbitrary: fc.constant('...') },
    { weight: 2, arbitrary: fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }).map((ways) => `(${ways.join('|')})`) },
    { weight: 2, arbitrary: tie('pattern').map((inner) => `[${inner}]`) },
  ),
}));
const anchored = fc
  .tuple(fc.boolean(), written, fc.boolean())
  .map(([atStart, text, atEnd]) => `${atStart ? '^' : ''}${text}${atEnd ? '^' : ''}`);
const texts = fc
  .array(fc.constantFrom('ab', 'ba', 'abc', 'aab', 'abca', 'x', '登録', '登', '録', '会', '会ab'), { maxLength: 16 })
  .map((words) => words.join(' '));

describe('any pattern and any text', () => {
  it('fit exactly where a simple search says so', () => {
    let fitting = 0;
    let read = 0;
    const check = (pattern: string, text: string): void => {
      const reading = readPattern(pattern);
      if (!reading.pattern) return;
      read++;
      const expected = fitsSimply(reading.pattern, tokensOf(text));
      if (expected) fitting++;
      expect(new PatternMatcher(compilePatterns([reading.pattern])).match(tokensOf(text)) !== -1, `${pattern} in ${text}`).toBe(expected);
    };
    fc.assert(fc.property(anchored, texts, check), { numRuns: 15_000 });
    expect(read, 'patterns that could be read').toBeGreaterThan(10_000);
    expect(Math.min(fitting, read - fitting), 'texts that fit, and that do not').toBeGreaterThan(1000);
  });

  it('fit the same where many patterns are compiled together', () => {
    fc.assert(
      fc.property(fc.array(anchored, { minLength: 1, maxLength: 6 }), texts, (all, text) => {
        const patterns = all.flatMap((each) => readPattern(each).pattern ?? []);
        const tokens = tokensOf(text);
        const found = new PatternMatcher(compilePatterns(patterns)).match(tokens);
        const fitting = patterns.flatMap((pattern, index) => (fitsSimply(pattern, tokens) ? [index] : []));
        expect(found === -1 ? fitting : fitting.filter((index) => index === found)).toEqual(found === -1 ? [] : [found]);
      }),
      { numRuns: 2000 },
    );
  });

  it('never fail, whatever is typed: what is no pattern is told with its place', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'b', ' ', '\n', '(', ')', '[', ']', '|', '*', '.', '…', '^', '?', '登', '😀'),
          maxLength: 30,
        }),
        (text) => {
          const { pattern, problem } = readPattern(text);
          if (pattern) expect(fitsSimply(pattern, [])).toBe(false);
          else {
            const lines = text.split('\n');
            expect(problem.line).toBeGreaterThanOrEqual(1);
            expect(problem.line).toBeLessThanOrEqual(lines.length);
            expect(problem.column).toBeGreaterThanOrEqual(1);
            expect(problem.column).toBeLessThanOrEqual([...(lines[problem.line - 1] ?? '')].length + 1);
          }
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('patterns and texts made to cost time', () => {
  const LETTERS = 200_000;
  it.each<[name: string, pattern: string, piece: string]>([
    ['the same alternatives again and again', `${'(ab|ab)'.repeat(30)} c`, 'ab '],
    ['optional words again and again', `${'[ab]'.repeat(25)} ab c`, 'ab '],
    ['alternatives within alternatives', '((((ab|ab ab)|(ab|ab ab))|ab ab)|ab) ((ab|ab ab)|ab) c', 'ab '],
    ['gaps again and again', `ab ${'... ab '.repeat(30)} c`, 'ab '],
    ['gaps between characters', `登${'...登'.repeat(15)}録`, '登'],
    ['any words again and again', `ab ${'* '.repeat(40)} c`, 'ab '],
    ['beginnings and ends of words', `${'(a*|*a|*a*|*)'.repeat(10)} cd`, 'aaaa '],
    ['one endless word', 'aaaab*', 'a'],
  ])('take steps in proportion to the text: %s', (_name, written, piece) => {
    const { pattern } = readPattern(written);
    if (!pattern) throw new Error(`The pattern cannot be read: ${written}`);
    const table = compilePatterns([pattern]);
    const tokens = tokensOf(piece.repeat(LETTERS / piece.length));
    const matcher = new PatternMatcher(table);
    expect(matcher.match(tokens)).toBe(-1);
    const places = table.words.split(' ').length;
    const ways = table.next.split(/[ ,]/).length;
    expect(matcher.steps).toBeLessThanOrEqual(tokens.length * (places + ways));
  });

  it('are given up at the limit', () => {
    const { pattern } = readPattern(`ab ${'* '.repeat(100)} c`);
    const matcher = new PatternMatcher(compilePatterns(pattern ? [pattern] : []), 1000);
    expect(matcher.match(tokensOf('ab '.repeat(10_000)))).toBe(-1);
    expect(matcher.steps).toBeLessThanOrEqual(1100);
  });
});
