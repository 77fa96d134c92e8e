/**
 * Finds any number of phrases in a text. Phrases are compiled word by word into plain data, which is made at build
 * time and read as JSON: a page pays neither for making it nor, when matching, for how many phrases there are.
 *
 * A text of n words takes at most n times a constant steps: a phrase has few words, a gap skips at most four, and a
 * word is cut to a bounded length before its beginnings, ends and insides are looked up.
 */

/** What may follow at one point of a phrase. All fields are left out where they would be empty. */
export interface Step {
  /** Whole words. */
  w?: Record<string, Point>;
  /** Beginnings (`stem*`), and the lengths they have. */
  s?: Record<string, Point>;
  l?: number[];
  /** Ends (`*end`) and insides (`*part*`), tried one by one: they are few. */
  e?: [string, Point][];
  i?: [string, Point][];
  /** What follows after up to four words of any kind. */
  g?: Step;
  /** Phrases of scripts written without spaces, by their first character, parted by their gaps. Only at the root. */
  u?: Record<string, [parts: string[], value: number][]>;
}

/** What is known once a word of a phrase was read: the values of phrases that end here, and what may follow. */
export type Point = number | { v?: number[]; n?: Step };

/** Called for each phrase found: the phrase's value and the characters [start, end) of the normalised text. */
export type OnMatch = (value: number, start: number, end: number) => void;

const GAP_WORDS = 4;
const GAP_CHARACTERS = 16; // what four words come to where no spaces part them
const LONGEST_WORD = 60; // characters of a word that are looked at
const MOST_KNOWN = 20_000; // words whose points are remembered
/** Thai, Kana, Han and Hangul. */
export const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

/** Matches texts against several sets of compiled phrases at once. */
export class Matcher {
  /** What a word leads to from the roots; texts repeat their words. */
  private readonly known = new Map<string, readonly Point[]>();

  constructor(private readonly roots: readonly Step[]) {}

  /** Reports every phrase in a normalised text (see `normaliseAll`), in the order in which the phrases begin. */
  match(text: string, onMatch: OnMatch): void {
    if (!UNSPACED.test(text)) {
      this.matchSpaced(text, onMatch);
      return;
    }
    const found: [value: number, start: number, end: number][] = [];
    for (const { u } of this.roots) if (u) matchUnspaced(text, u, (...match) => found.push(match));
    this.matchSpaced(text, (...match) => found.push(match));
    found.sort(([, one], [, other]) => one - other);
    for (const match of found) onMatch(...match);
  }

  private matchSpaced(text: string, onMatch: OnMatch): void {
    const words = text.split(' ');
    let at = 0;
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? '';
      const points = this.lookUp(word);
      if (points.length > 0) for (const point of points) follow(point, words, index, at, at + word.length, onMatch);
      at += word.length + 1;
    }
  }

  private lookUp(word: string): readonly Point[] {
    const known = this.known.get(word);
    if (known) return known;
    let points = NO_POINTS;
    for (const root of this.roots) {
      const more = pointsAt(root, word);
      points = points.length === 0 ? more : more.length === 0 ? points : [...points, ...more];
    }
    if (this.known.size < MOST_KNOWN) this.known.set(word, points);
    return points;
  }
}

const NO_POINTS: readonly Point[] = [];

function pointsAt(step: Step, whole: string): readonly Point[] {
  const word = whole.length > LONGEST_WORD ? whole.slice(0, LONGEST_WORD) : whole;
  let points = NO_POINTS;
  const take = (point: Point | undefined): void => {
    if (point !== undefined) points = points.length === 0 ? [point] : [...points, point];
  };
  if (step.w) take(own(step.w, word));
  if (step.l && step.s) for (const length of step.l) if (length <= word.length) take(own(step.s, word.slice(0, length)));
  if (step.e) for (const [part, point] of step.e) if (word.endsWith(part)) take(point);
  if (step.i) for (const [part, point] of step.i) if (word.includes(part)) take(point);
  return points;
}

/** Words such as `constructor` are words like any other. */
const own = (points: Record<string, Point>, word: string): Point | undefined => (Object.hasOwn(points, word) ? points[word] : undefined);

function follow(point: Point, words: readonly string[], index: number, start: number, end: number, onMatch: OnMatch): void {
  if (typeof point === 'number') {
    onMatch(point, start, end);
    return;
  }
  if (point.v) for (const value of point.v) onMatch(value, start, end);
  if (point.n) goOn(point.n, words, index + 1, start, end, onMatch);
}

function goOn(step: Step, words: readonly string[], index: number, start: number, end: number, onMatch: OnMatch): void {
  const word = words[index];
  if (word === undefined) return;
  for (const point of pointsAt(step, word)) follow(point, words, index, start, end + 1 + word.length, onMatch);
  if (!step.g) return;
  for (let skipped = 0, reached = end; skipped <= GAP_WORDS; skipped++) {
    const next = words[index + skipped];
    if (next === undefined) return;
    reached += 1 + next.length;
    for (const point of pointsAt(step.g, next)) follow(point, words, index + skipped, start, reached, onMatch);
  }
}

function matchUnspaced(text: string, phrases: NonNullable<Step['u']>, onMatch: OnMatch): void {
  for (let at = 0; at < text.length; at++) {
    const first = text.charAt(at);
    if (!Object.hasOwn(phrases, first)) continue;
    for (const [parts, value] of phrases[first] ?? []) {
      const end = endOfParts(text, at, parts);
      if (end !== -1) onMatch(value, at, end);
    }
  }
}

/** Where a phrase that begins at a character ends, or -1 if it does not stand there. */
function endOfParts(text: string, start: number, parts: readonly string[]): number {
  let end = start;
  for (const [index, part] of parts.entries()) {
    const reach = index === 0 ? 0 : GAP_CHARACTERS;
    const at = text.slice(end, end + reach + part.length).indexOf(part);
    if (at === -1) return -1;
    end += at + part.length;
  }
  return end;
}
