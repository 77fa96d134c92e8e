/**
 * Finds any number of phrases in one pass over a text. The phrases are a trie of characters that is kept in one
 * hash table, so building it allocates next to nothing and a step costs one probe, however many phrases there are.
 *
 * A text of n characters takes at most n times a constant steps: a walk down the trie is as long as the longest
 * phrase, stems and gaps branch a bounded number of times.
 */

/** Called for each phrase found: the phrase's value and the characters [start, end) of the normalised text. */
export type OnMatch = (value: number, start: number, end: number) => void;

const SPACE = 32;
const STAR = 42; // "any ending", as an edge of the trie
const GAP = 0x2026; // "up to four words", as an edge of the trie
const GAP_WORDS = 4;
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;

const WORD_ROOT = 1; // phrases that begin where a word begins
const ANYWHERE_ROOT = 2; // phrases that may begin inside a word

export class Matcher {
  private capacity = 1 << 12;
  private fromNode = new Int32Array(this.capacity);
  private byCharacter = new Uint16Array(this.capacity);
  private toNode = new Int32Array(this.capacity);
  private edges = 0;
  private nodes = 3;
  /** Per node, the values of the phrases that end there: at a word's end, or anywhere. */
  private readonly wholeEnds = new Map<number, number[]>();
  private readonly openEnds = new Map<number, number[]>();
  private readonly branches = new Set<number>();

  /**
   * Adds a phrase in the notation of a lexicon.
   * @param phrase a normalised phrase that may hold `*` and `…`
   * @param value what is reported when it is found
   */
  add(phrase: string, value: number): void {
    const unspaced = UNSPACED.test(phrase);
    const inside = unspaced || phrase.startsWith('*');
    const open = unspaced || phrase.endsWith('*');
    const body = phrase.replace(/^\*|\*$/g, '');
    if (body === '') return;
    let node = inside ? ANYWHERE_ROOT : WORD_ROOT;
    for (let i = 0; i < body.length; i++) {
      const code = body.charCodeAt(i);
      if (code === STAR || code === GAP) this.branches.add(node);
      node = this.step(node, code) || this.grow(node, code);
      if (code === GAP) i++; // the space after a gap belongs to it
    }
    const ends = open ? this.openEnds : this.wholeEnds;
    const values = ends.get(node);
    if (values) values.push(value);
    else ends.set(node, [value]);
  }

  /** Reports every phrase in a normalised text (see `normalise`), in the order in which the phrases begin. */
  match(text: string, onMatch: OnMatch): void {
    const last = text.length - 1;
    for (let at = 0; at < last; at++) {
      if (text.charCodeAt(at) === SPACE) {
        this.walk(text, WORD_ROOT, at + 1, at + 1, onMatch);
        this.walk(text, ANYWHERE_ROOT, at + 1, at + 1, onMatch);
      } else if (text.charCodeAt(at + 1) !== SPACE) this.walk(text, ANYWHERE_ROOT, at + 1, at + 1, onMatch);
    }
  }

  private walk(text: string, root: number, start: number, from: number, onMatch: OnMatch): void {
    let node = root;
    for (let at = from; at <= text.length; at++) {
      if (this.branches.has(node)) this.branch(text, node, start, at, onMatch);
      const open = this.openEnds.get(node);
      if (open) for (const value of open) onMatch(value, start, at);
      const code = text.charCodeAt(at);
      if (code === SPACE || at === text.length) {
        const whole = this.wholeEnds.get(node);
        if (whole) for (const value of whole) onMatch(value, start, at);
      }
      node = this.step(node, code);
      if (node === 0) return;
    }
  }

  private branch(text: string, node: number, start: number, at: number, onMatch: OnMatch): void {
    const star = this.step(node, STAR);
    if (star !== 0) {
      const wordEnd = text.indexOf(' ', at);
      if (wordEnd !== -1) this.walk(text, star, start, wordEnd, onMatch);
    }
    const gap = this.step(node, GAP);
    for (let word = 0, next = at; gap !== 0 && word <= GAP_WORDS && next < text.length && next > 0; word++) {
      this.walk(text, gap, start, next, onMatch);
      next = text.indexOf(' ', next) + 1;
    }
  }

  /** The node that a character leads to, or 0. */
  private step(node: number, code: number): number {
    const mask = this.capacity - 1;
    for (let slot = hash(node, code) & mask; ; slot = (slot + 1) & mask) {
      const from = this.fromNode[slot];
      if (from === 0) return 0;
      if (from === node && this.byCharacter[slot] === code) return this.toNode[slot] ?? 0;
    }
  }

  private grow(node: number, code: number): number {
    if (++this.edges * 2 > this.capacity) this.enlarge();
    const next = this.nodes++;
    this.put(node, code, next);
    return next;
  }

  private put(node: number, code: number, next: number): void {
    const mask = this.capacity - 1;
    let slot = hash(node, code) & mask;
    while (this.fromNode[slot] !== 0) slot = (slot + 1) & mask;
    this.fromNode[slot] = node;
    this.byCharacter[slot] = code;
    this.toNode[slot] = next;
  }

  private enlarge(): void {
    const { fromNode, byCharacter, toNode } = this;
    this.capacity *= 4;
    this.fromNode = new Int32Array(this.capacity);
    this.byCharacter = new Uint16Array(this.capacity);
    this.toNode = new Int32Array(this.capacity);
    for (const [slot, node] of fromNode.entries()) if (node !== 0) this.put(node, byCharacter[slot] ?? 0, toNode[slot] ?? 0);
  }
}

const hash = (node: number, code: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};
