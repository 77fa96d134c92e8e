import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcherOf } from './matcher-of.ts';

const GAP = '…';

function fits(pattern: string, word: string): boolean {
  const bare = pattern.replaceAll('*', '');
  if (pattern.startsWith('*') && pattern.endsWith('*')) return word.includes(bare);
  if (pattern.startsWith('*')) return word.endsWith(bare);
  return pattern.endsWith('*') ? word.startsWith(bare) : word === bare;
}

/** How many words a phrase can take up from one word on: the simplest way to say what the notation means. */
function lengthsFrom(pattern: readonly string[], words: readonly string[]): number[] {
  const [head, ...rest] = pattern;
  if (head === undefined) return [0];
  if (head === GAP) {
    return [0, 1, 2, 3, 4].flatMap((skipped) => lengthsFrom(rest, words.slice(skipped)).map((length) => length + skipped));
  }
  const [word] = words;
  return word !== undefined && fits(head, word) ? lengthsFrom(rest, words.slice(1)).map((length) => length + 1) : [];
}

function findSimply(phrases: readonly string[], text: string): Set<string> {
  const words = text.split(' ');
  const found = new Set<string>();
  for (const [value, phrase] of phrases.entries()) {
    let start = 0;
    for (const [index, word] of words.entries()) {
      for (const length of lengthsFrom(phrase.split(' '), words.slice(index))) {
        const end = start + words.slice(index, index + length).join(' ').length;
        found.add(`${value} at ${start}-${end}`);
      }
      start += word.length + 1;
    }
  }
  return found;
}

function findQuickly(phrases: readonly string[], text: string): Set<string> {
  const found = new Set<string>();
  matcherOf(...phrases).match(text, (value, start, end) => found.add(`${value} at ${start}-${end}`));
  return found;
}

const words = fc.stringMatching(/^[ab]{1,3}$/);
const patterns = fc.tuple(words, fc.constantFrom('=', '=', '=*', '*=', '*=*')).map(([word, form]) => form.replace('=', word));
const phrases = fc
  .array(fc.tuple(patterns, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([pattern, gap], index) => (gap && index < parts.length - 1 ? `${pattern} ${GAP}` : pattern)).join(' '));
const texts = fc.array(words, { maxLength: 20 }).map((all) => all.join(' '));

describe('any phrases in any text', () => {
  it('are found exactly where a simple search finds them', () => {
    fc.assert(
      fc.property(fc.array(phrases, { maxLength: 8 }), texts, (all, text) => {
        expect(findQuickly(all, text)).toEqual(findSimply(all, text));
      }),
      { numRuns: 2000 },
    );
  });
  it('are found the same, whatever other texts were read before', () => {
    fc.assert(
      fc.property(fc.array(phrases, { maxLength: 6 }), texts, texts, (all, before, text) => {
        const matcher = matcherOf(...all);
        matcher.match(before, () => undefined);
        const found = new Set<string>();
        matcher.match(text, (value, start, end) => found.add(`${value} at ${start}-${end}`));
        expect(found).toEqual(findQuickly(all, text));
      }),
    );
  });
  it('are reported in the order in which they begin', () => {
    fc.assert(
      fc.property(fc.array(phrases, { maxLength: 6 }), texts, (all, text) => {
        const starts: number[] = [];
        matcherOf(...all).match(text, (_value, start) => starts.push(start));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
  it('are reported in the order in which they begin, where scripts mix', () => {
    const starts: number[] = [];
    matcherOf('javascript', '有効').match('javascript を有効に', (_value, start) => starts.push(start));
    expect(starts).toEqual([0, 12]);
  });
});

describe('texts made to cost time', () => {
  const LETTERS = 1_000_000;
  it.each<[string, string[], string]>([
    ['words that nearly make a phrase', ['a a a a a a a b', 'a … a … b'], 'a '],
    ['one endless word', ['aaaab*', '*aaaab', '*aab*'], 'a'],
    ['the same gap again and again', ['log … … in', 'log … in'], 'log '],
    ['characters that nearly make a phrase', ['登登登登录', '登…登…录'], '登'],
  ])('end: %s', (_name, all, piece) => {
    let found = 0;
    matcherOf(...all).match(piece.repeat(LETTERS / piece.length), () => found++);
    expect(found).toBe(0);
  });
});
