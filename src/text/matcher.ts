/**
 * Finds any number of phrases in a text. Phrases are grouped by their first word when Unnag is built; a page only
 * looks its words up, and pays hardly anything for how many phrases there are.
 *
 * A text of n words takes at most n times a constant steps: a phrase has few words, a gap skips at most four, and a
 * word is cut to a bounded length before its beginnings, ends and insides are looked up.
 */

/** Phrases made ready for the matcher. */
export interface CompiledPhrases {
  /** The first words of the phrases, in the notation of a lexicon, separated by spaces: whole words before those with stars. */
  readonly heads: string;
  /** How many of the first words are whole. */
  readonly whole: number;
  /**
   * For each head a line: how its phrases go on. Before the tab, separated by `|`, those that end there or may go on with more than one
   * word, each with its value at its end; after it those that go on with one certain word, in groups of the same value, which
   * follows the group after `=`: `12|… up 3` tab `me out|us=4|off=9`.
   */
  readonly lines: string;
  /** Phrases in scripts without spaces, a line each: a value and the phrase. */
  readonly unspaced: string;
}

/** Called for each phrase found: the phrase's value and the characters [start, end) of the normalised text. */
export type OnMatch = (value: number, start: number, end: number) => void;

/** How a phrase goes on after its first word. */
interface Tail {
  readonly value: number;
  readonly rest: readonly string[];
}

/** How the phrases go on that begin with a word. */
interface Tails {
  /** Those that end there, or may go on with more than one word. */
  readonly loose: readonly Tail[];
  /** All others, as they were compiled: the browser finds in them what begins with a text's next word, and only that is taken apart. */
  readonly plain: string;
}

/** A phrase in a script without spaces: its parts between gaps. */
interface UnspacedPhrase {
  readonly first: string;
  readonly others: readonly string[];
  readonly value: number;
}

/** Stands in a phrase for up to four words of any kind. */
export const GAP = '…';
const GAP_WORDS = 4;
const GAP_CHARACTERS = 16; // what four words come to where no spaces part them
const LONGEST_WORD = 60; // characters of a word that are looked at
const SPECIAL = /[$+.?()|[\]{}^\\/]/g; // in regular expressions
const MOST_KNOWN = 20_000; // words whose tails are remembered
/** Thai, Kana, Han and Hangul. */
export const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const NONE = /(?!)/; // fits nothing

/**
 * Matches texts against several sets of compiled phrases at once. Nearly all words of a page begin no phrase: these meet
 * a map and a regular expression, both the browser's own, and nothing else.
 */
export class Matcher {
  /** What the words lead to that begin phrases; texts repeat their words. */
  private readonly known = new Map<string, Tails>();
  /** How phrases go on whose first word is whole: the lines of all sets, by this word. */
  private readonly whole = new Map<string, string>();
  /** The same for first words with stars. */
  private readonly starred: (readonly [head: string, line: string])[] = [];
  private readonly expression: RegExp;
  private unspaced: Map<number, UnspacedPhrase[]> | null = null;

  constructor(private readonly compiled: readonly CompiledPhrases[]) {
    for (const phrases of compiled) this.add(phrases);
    this.expression = expressionOf(this.starred.map(([head]) => head));
  }

  /** Runs on every page, before the browser has compiled it: hence plain loops. */
  private add({ heads, whole, lines }: CompiledPhrases): void {
    if (heads === '') return;
    const words = heads.split(' ');
    const goingOn = lines.split('\n');
    for (let index = 0; index < words.length; index++) {
      const head = words[index] ?? '';
      const line = goingOn[index] ?? '';
      if (index < whole) {
        const known = this.whole.get(head);
        this.whole.set(head, known === undefined ? line : `${known}\n${line}`);
      } else this.starred.push([head, line]);
    }
  }

  /** Reports every phrase in a normalised text (see `normaliseAll`), in the order in which the phrases begin. */
  match(text: string, onMatch: OnMatch): void {
    const words = text.split(' ');
    if (!UNSPACED.test(text)) {
      this.matchWords(words, onMatch);
      return;
    }
    this.unspaced ??= readUnspaced(this.compiled);
    const found: [value: number, start: number, end: number][] = [];
    matchUnspaced(text, this.unspaced, (...match) => found.push(match));
    this.matchWords(words, (...match) => found.push(match));
    found.sort(([, one], [, other]) => one - other);
    for (const match of found) onMatch(...match);
  }

  /** The same for a text in a script with spaces that is already taken apart into its words. */
  matchWords(words: readonly string[], onMatch: OnMatch): void {
    const { whole, expression } = this;
    let at = 0;
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as string;
      if (whole.has(word) || expression.test(word)) {
        const { loose, plain } = this.known.get(word) ?? this.lookUp(word);
        const end = at + word.length;
        for (const { value, rest } of loose) follow(value, rest, 0, words, index + 1, at, end, onMatch);
        for (const { value, rest } of tailsWith(words[index + 1], plain)) follow(value, rest, 0, words, index + 1, at, end, onMatch);
      }
      at += word.length + 1;
    }
  }

  private lookUp(whole: string): Tails {
    const word = whole.length > LONGEST_WORD ? whole.slice(0, LONGEST_WORD) : whole;
    const lines = this.whole.get(word)?.split('\n') ?? [];
    if (this.expression.test(word)) for (const [head, line] of this.starred) if (fits(head, word)) lines.push(line);
    const tails = tailsOf(lines);
    if (this.known.size < MOST_KNOWN) this.known.set(whole, tails);
    return tails;
  }
}

function tailsOf(lines: readonly string[]): Tails {
  const loose: Tail[] = [];
  let plain = '';
  for (const line of lines) {
    const [parts = '', groups = ''] = line.split('\t');
    if (parts !== '') for (const part of parts.split('|')) loose.push(tailFrom(part));
    if (groups !== '') plain += `|${groups}`;
  }
  return { loose, plain };
}

function tailFrom(written: string): Tail {
  const rest = written.split(' ');
  return { value: Number(rest.pop()), rest };
}

/** Those of the tails in `plain` that begin with a text's next word. */
function tailsWith(next: string | undefined, plain: string): Tail[] {
  const found: Tail[] = [];
  if (next === undefined || plain === '') return found;
  const sought = `|${next}`;
  for (let at = plain.indexOf(sought); at !== -1; at = plain.indexOf(sought, at + 1)) {
    const sign = plain.charAt(at + sought.length);
    if (sign !== ' ' && sign !== '|' && sign !== '=') continue; // the beginning of another word
    const valued = plain.indexOf('=', at);
    const [written = ''] = plain.slice(at + 1, valued).split('|');
    found.push({ value: Number.parseInt(plain.slice(valued + 1), 10), rest: written.split(' ') });
  }
  return found;
}

/** A regular expression for first words with stars: of these, nearly all are beginnings. */
function expressionOf(heads: readonly string[]): RegExp {
  const beginnings: string[] = [];
  const others: string[] = [];
  for (const head of heads) {
    const plain = head.replaceAll('*', '').replace(SPECIAL, '\\$&');
    if (head.startsWith('*')) others.push(head.endsWith('*') ? plain : `${plain}$`);
    else beginnings.push(plain);
  }
  if (beginnings.length > 0) others.unshift(`^(?:${beginnings.join('|')})`);
  return others.length > 0 ? new RegExp(others.join('|')) : NONE;
}

/** Whether a word fits a pattern that may have a star at its beginning, at its end, or at both. */
export function fits(pattern: string, word: string): boolean {
  const open = pattern.endsWith('*');
  if (pattern.startsWith('*')) return open ? word.includes(pattern.slice(1, -1)) : word.endsWith(pattern.slice(1));
  return open ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}

/** Follows a phrase from its word number `step` at the text's word number `index`. */
function follow(
  value: number,
  rest: readonly string[],
  step: number,
  words: readonly string[],
  index: number,
  start: number,
  end: number,
  onMatch: OnMatch,
): void {
  const pattern = rest[step];
  if (pattern === undefined) {
    onMatch(value, start, end);
    return;
  }
  const word = words[index];
  if (word === undefined) return;
  if (pattern !== GAP) {
    if (word === pattern || (pattern.includes('*') && fits(pattern, word.slice(0, LONGEST_WORD))))
      follow(value, rest, step + 1, words, index + 1, start, end + 1 + word.length, onMatch);
    return;
  }
  for (let skipped = 0, reached = end; skipped <= GAP_WORDS; skipped++) {
    follow(value, rest, step + 1, words, index + skipped, start, reached, onMatch);
    const next = words[index + skipped];
    if (next === undefined) return;
    reached += 1 + next.length;
  }
}

/** Reads the phrases in scripts without spaces, by the codes of their first characters. */
function readUnspaced(compiled: readonly CompiledPhrases[]): Map<number, UnspacedPhrase[]> {
  const phrases = new Map<number, UnspacedPhrase[]>();
  for (const { unspaced } of compiled) {
    if (unspaced === '') continue;
    for (const line of unspaced.split('\n')) {
      const [first = '', ...others] = line
        .slice(line.indexOf(' ') + 1)
        .split(GAP)
        .map((part) => part.trim());
      const phrase = { first, others, value: Number.parseInt(line, 10) };
      const code = first.charCodeAt(0);
      const known = phrases.get(code);
      if (known) known.push(phrase);
      else phrases.set(code, [phrase]);
    }
  }
  return phrases;
}

/** Hundreds of phrases begin with a character, and hardly one stands there: hence plain loops, and nothing made in them. */
function matchUnspaced(text: string, phrases: ReadonlyMap<number, readonly UnspacedPhrase[]>, onMatch: OnMatch): void {
  for (let at = 0; at < text.length; at++) {
    const known = phrases.get(text.charCodeAt(at));
    if (!known) continue;
    for (let index = 0; index < known.length; index++) {
      const { first, others, value } = known[index] as UnspacedPhrase;
      if (!text.startsWith(first, at)) continue;
      const end = endOfOthers(text, at + first.length, others);
      if (end !== -1) onMatch(value, at, end);
    }
  }
}

/** Where the last of some parts of a phrase ends that follow a character, or -1 if one of them does not. */
function endOfOthers(text: string, start: number, others: readonly string[]): number {
  let end = start;
  for (const part of others) {
    const at = text.slice(end, end + GAP_CHARACTERS + part.length).indexOf(part);
    if (at === -1) return -1;
    end += at + part.length;
  }
  return end;
}
