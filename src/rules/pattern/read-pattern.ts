import { countWays } from './compile-patterns.ts';
import {
  DEEPEST,
  LONGEST_PATTERN,
  MOST_WAYS,
  MOST_WORDS,
  type Pattern,
  type PatternMistake,
  type PatternPart,
  type PatternParts,
  type PatternProblem,
} from './pattern.ts';
import { isCharacter, tokensOf } from './tokens.ts';

/** Where a person's keyboard gives wide signs, they mean the same. */
const WIDE: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '｜': '|', '＊': '*', '＾': '^' };
const SIGN = /[()[\]|^]/;
const GAP = /^(?:…|\.\.\.)[.…]*/;
const WORD = /^(?:(?!\.\.\.)[^\s()[\]|^…])+/;
/** Letters that the shortest text must have that a pattern fits; a character of a script without spaces counts as two. */
const LEAST_LETTERS = 2;

/** What reading comes to. */
export type PatternReading =
  | { readonly pattern: Pattern; readonly problem?: undefined }
  | { readonly pattern?: undefined; readonly problem: PatternProblem };

/** Reads a pattern, or says what is wrong with it and where. Takes time in proportion to the text. */
export function readPattern(text: string): PatternReading {
  try {
    return { pattern: new Reader(text).read() };
  } catch (error) {
    if (error instanceof Mistake) return { problem: { mistake: error.mistake, ...placeIn(text, error.at) } };
    throw error;
  }
}

/** Thrown by the reader and caught by `readPattern`, nowhere else. */
class Mistake extends Error {
  constructor(
    readonly mistake: PatternMistake,
    readonly at: number,
  ) {
    super(mistake);
  }
}

/** Line and column of a place in a text, from 1; a character beyond U+FFFF is one. */
export function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

class Reader {
  private at = 0;
  private words = 0;
  private readonly text: string;

  constructor(written: string) {
    this.text = written.replace(/[（）［］｜＊＾]/g, (sign) => WIDE[sign] ?? sign);
  }

  read(): Pattern {
    if ([...this.text].length > LONGEST_PATTERN) throw new Mistake('long', LONGEST_PATTERN);
    this.skipSpace();
    const atStart = this.take('^');
    const parts = this.sequence(0);
    const end = this.at;
    const atEnd = this.take('^');
    this.skipSpace();
    if (this.at < this.text.length) throw new Mistake(atEnd ? 'caret' : 'unopened', end);
    if (this.words === 0) throw new Mistake('empty', 0);
    if (leastLetters(parts) < LEAST_LETTERS) throw new Mistake('general', 0);
    const pattern = { parts, atStart, atEnd };
    if (countWays(pattern, MOST_WAYS) >= MOST_WAYS) throw new Mistake('large', 0);
    return pattern;
  }

  private sequence(depth: number): PatternPart[] {
    const parts: PatternPart[] = [];
    for (this.skipSpace(); this.at < this.text.length; this.skipSpace()) {
      const sign = this.text[this.at] ?? '';
      if (sign === '(' || sign === '[') parts.push(this.bracket(sign, depth + 1));
      else if (sign === '|' && depth === 0) throw new Mistake('bar', this.at);
      else if (sign === '^' && depth > 0) throw new Mistake('caret', this.at);
      else if (SIGN.test(sign)) break;
      else parts.push(...this.plain());
    }
    return parts;
  }

  private bracket(open: '(' | '[', depth: number): PatternPart {
    const start = this.at++;
    if (depth > DEEPEST) throw new Mistake('deep', start);
    const ways: PatternPart[][] = [];
    do {
      const from = this.at;
      const way = this.sequence(depth);
      if (way.length === 0 && /[)\]|]/.test(this.text[this.at] ?? '')) throw new Mistake('nothing', Math.max(start, from - 1));
      ways.push(way);
    } while (this.take('|'));
    if (this.at >= this.text.length) throw new Mistake('unclosed', start);
    if (!this.take(open === '(' ? ')' : ']')) throw new Mistake('unopened', this.at);
    const [only, ...others] = ways;
    const either: PatternPart = { type: 'either', ways };
    return open === '(' ? either : { type: 'maybe', parts: only && others.length === 0 ? only : [either] };
  }

  /** A gap, or what stands between spaces and signs: mostly one word. */
  private plain(): PatternPart[] {
    const gap = GAP.exec(this.text.slice(this.at))?.[0];
    if (gap !== undefined) return this.count(gap.length, [{ type: 'gap' }]);
    const written = WORD.exec(this.text.slice(this.at))?.[0] ?? '';
    const bare = written.replace(/^\*+|\*+$/g, '');
    const star = bare.indexOf('*');
    if (star !== -1) throw new Mistake('star', this.at + written.indexOf(bare) + star);
    const words = tokensOf(bare);
    if (bare === '' && written !== '') words.push('*');
    else if (words.length > 0) addStars(words, written);
    return this.count(
      written.length,
      words.map((word) => ({ type: 'word', word })),
    );
  }

  private count(length: number, parts: PatternPart[]): PatternPart[] {
    this.words += parts.length;
    if (this.words > MOST_WORDS) throw new Mistake('large', this.at);
    this.at += Math.max(1, length);
    return parts;
  }

  private skipSpace(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }
}

/** Where words are written without spaces, stars would say nothing. */
function addStars(words: string[], written: string): void {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (written.endsWith('*') && !isCharacter(last)) words[words.length - 1] = `${last}*`;
  if (written.startsWith('*') && !isCharacter(first)) words[0] = `*${words[0]}`;
}

/** Letters of the shortest text that fits. */
function leastLetters(parts: PatternParts): number {
  return parts.reduce((sum, part) => {
    if (part.type === 'word') return sum + (isCharacter(part.word) ? 2 : part.word.replaceAll('*', '').length);
    return part.type === 'either' ? sum + Math.min(...part.ways.map(leastLetters)) : sum;
  }, 0);
}
