import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/judge/vocabulary.ts';
import { en } from '../../../src/rules/lexicon/en.ts';
import { excessOf, sizeOf } from '../../../tools/content-script-size.ts';

const lexicon = compileLexicon(en);
const code = 'console.log("what the script does", [1, 2, 3].map((number) => number * 2));';

describe('sizeOf', () => {
  it('weighs the code without the lexicon, however the lexicon is quoted', () => {
    const { own, shared } = lexicon;
    const inQuotes = `${code}${JSON.stringify(lexicon)}`;
    const inBackticks = `${code}\`${[shared, own].flatMap((part) => [part.heads, part.lines, part.unspaced]).join('`,`')}\``;
    for (const script of [inQuotes, inBackticks]) {
      const size = sizeOf(script, lexicon);
      expect(size.code).toBeLessThan(0.25);
      expect(size.all).toBeGreaterThan(size.code + 3);
    }
  });

  it('fails where the lexicon is not found', () => {
    expect(() => sizeOf(code, lexicon)).toThrow('does not hold its lexicon');
  });
});

describe('excessOf', () => {
  const budget = { code: 20, all: 26 };

  it('is silent up to the budget', () => {
    expect(excessOf(budget, budget)).toBeNull();
  });

  it('names each part that is too large, and where the budget stands', () => {
    expect(excessOf({ code: 20.01, all: 26 }, budget)).toMatch(
      /20\.01 kB without its lexicon, where 20 kB .*tools\/content-script-size\.ts/,
    );
    expect(excessOf({ code: 20, all: 27 }, budget)).toMatch(/27\.00 kB in all, where 26 kB/);
    expect(excessOf({ code: 20, all: 27 }, budget)).not.toContain('lexicon');
  });
});
