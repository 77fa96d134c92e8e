/**
 * Finds any number of phrases in a text. Phrases are kept word by word in hash maps, so a word of the text costs the
 * same few look-ups however many phrases there are, and a page's start costs one insertion per word of a phrase.
 *
 * A text of n words takes at most n times a constant steps: a phrase has few words, a gap skips at most four, and a
 * word is cut to a bounded length before its beginnings, ends and insides are looked up.
 */

/** Called for each phrase found: the phrase's value and the characters [start, end) of the normalised text. */
export type OnMatch = (value: number, start: number, end: number) => void;

/** What may follow at one point of a phrase. */
interface Step {
  whole: Map<string, Point> | null;
  /** Beginnings (`stem*`), and the lengths they have. */
  stems: Map<string, Point> | null;
  stemLengths: number[];
  /** Ends (`*end`) and insides (`*part*`), tried one by one: they are few. */
  ends: [string, Point][];
  insides: [string, Point][];
  /** What follows after up to four words of any kind. */
  gap: Step | null;
}

/** What is known once a word of a phrase was read. */
interface Point {
  values: number[];
  next: Step | null;
}

const GAP = '…';
const GAP_WORDS = 4;
const GAP_CHARACTERS = 16; // what four words come to where no spaces part them
const LONGEST_WORD = 60; // characters of a word that are looked at
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

export class Matcher {
  private readonly root = emptyStep();
  /** Phrases of scripts written without spaces, by their first character; a phrase's gaps part it. */
  private readonly unspaced = new Map<string, [parts: readonly string[], value: number][]>();
  /** What a word leads to from the root; texts repeat their words. */
  private readonly known = new Map<string, readonly Point[]>();

  /**
   * Adds a phrase in the notation of a lexicon.
   * @param phrase a normalised phrase that may hold `*` and `…`
   * @param value what is reported when it is found
   */
  add(phrase: string, value: number): void {
    if (UNSPACED.test(phrase)) {
      this.addUnspaced(phrase, value);
      return;
    }
    let step = this.root;
    let point: Point | null = null;
    for (const word of phrase.split(' ')) {
      if (point) step = point.next ??= emptyStep();
      if (word === GAP) {
        step = step.gap ??= emptyStep();
        point = null;
      } else point = pointFor(step, word);
    }
    point?.values.push(value);
  }

  /** Reports every phrase in a normalised text (see `normalise`), in the order in which the phrases begin. */
  match(text: string, onMatch: OnMatch): void {
    if (this.unspaced.size > 0 && UNSPACED.test(text)) this.matchUnspaced(text, onMatch);
    const words = text.split(' ');
    let at = 0;
    for (const [index, word] of words.entries()) {
      if (word !== '') {
        for (const point of this.lookUp(word)) this.follow(point, words, index, at, at + word.length, onMatch);
      }
      at += word.length + 1;
    }
  }

  private lookUp(word: string): readonly Point[] {
    const known = this.known.get(word);
    if (known) return known;
    const points = pointsAt(this.root, word);
    if (this.known.size < 20_000) this.known.set(word, points);
    return points;
  }

  private follow(point: Point, words: readonly string[], index: number, start: number, end: number, onMatch: OnMatch): void {
    for (const value of point.values) onMatch(value, start, end);
    if (point.next) this.continue(point.next, words, index + 1, start, end, onMatch);
  }

  private continue(step: Step, words: readonly string[], index: number, start: number, end: number, onMatch: OnMatch): void {
    const word = words[index];
    if (word === undefined || word === '') return;
    for (const point of pointsAt(step, word)) this.follow(point, words, index, start, end + 1 + word.length, onMatch);
    if (!step.gap) return;
    for (let skipped = 0, reached = end; skipped <= GAP_WORDS; skipped++) {
      const next = words[index + skipped];
      if (next === undefined || next === '') return;
      for (const point of pointsAt(step.gap, next)) this.follow(point, words, index + skipped, start, reached + 1 + next.length, onMatch);
      reached += 1 + next.length;
    }
  }

  private addUnspaced(phrase: string, value: number): void {
    const parts = phrase
      .replaceAll('*', '')
      .split(GAP)
      .map((part) => part.trim());
    const first = parts[0]?.charAt(0) ?? '';
    const list = this.unspaced.get(first);
    if (list) list.push([parts, value]);
    else this.unspaced.set(first, [[parts, value]]);
  }

  private matchUnspaced(text: string, onMatch: OnMatch): void {
    for (let at = 0; at < text.length; at++) {
      for (const [parts, value] of this.unspaced.get(text.charAt(at)) ?? []) {
        const end = endOfParts(text, at, parts);
        if (end !== -1) onMatch(value, at, end);
      }
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

const NONE: [string, Point][] = [];
const NO_LENGTHS: number[] = [];
const emptyStep = (): Step => ({ whole: null, stems: null, stemLengths: NO_LENGTHS, ends: NONE, insides: NONE, gap: null });

function pointFor(step: Step, word: string): Point {
  if (!word.includes('*')) {
    step.whole ??= new Map();
    return pointIn(step.whole, word);
  }
  const open = word.endsWith('*');
  if (!word.startsWith('*')) {
    const stem = word.slice(0, -1);
    step.stems ??= new Map();
    if (!step.stemLengths.includes(stem.length)) step.stemLengths = [...step.stemLengths, stem.length];
    return pointIn(step.stems, stem);
  }
  const part = word.slice(1, open ? -1 : undefined);
  const list = open ? step.insides : step.ends;
  const known = list.find(([each]) => each === part);
  if (known) return known[1];
  const point: Point = { values: [], next: null };
  if (open) step.insides = [...list, [part, point]];
  else step.ends = [...list, [part, point]];
  return point;
}

function pointIn(map: Map<string, Point>, word: string): Point {
  const known = map.get(word);
  if (known) return known;
  const point: Point = { values: [], next: null };
  map.set(word, point);
  return point;
}

const NO_POINTS: readonly Point[] = [];

function pointsAt(step: Step, whole: string): readonly Point[] {
  const word = whole.length > LONGEST_WORD ? whole.slice(0, LONGEST_WORD) : whole;
  let points = NO_POINTS;
  const exact = step.whole?.get(word);
  if (exact) points = [exact];
  for (const length of step.stemLengths) {
    const point = length <= word.length ? step.stems?.get(word.slice(0, length)) : undefined;
    if (point) points = [...points, point];
  }
  for (const [part, point] of step.ends) if (word.endsWith(part)) points = [...points, point];
  for (const [part, point] of step.insides) if (word.includes(part)) points = [...points, point];
  return points;
}
