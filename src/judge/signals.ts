import { normaliseAll } from '../text/normalise.ts';
import { CONCEPT_ORDER, numberOf, type Vocabulary } from './vocabulary.ts';

/** What a text says. */
export interface Signals {
  /** Per concept number, the share of the text's letters that say it, 0 to 1. */
  readonly shares: Float32Array;
  /** The share of the letters that say anything; ordinary words count half, and nothing where they are alone. */
  readonly coverage: number;
  /** How many different telling concepts the text says. */
  readonly variety: number;
  /** The text says nothing at all. */
  readonly silent: boolean;
  /** Letters of the normalised text. */
  readonly size: number;
}

/** Concepts so ordinary that they say little by themselves. */
const ORDINARY = new Set(['reader', 'publisher', 'now', 'telling', 'story', 'free', 'network', 'already', 'offer', 'term', 'technology']);
const TELLING = CONCEPT_ORDER.map((concept) => !ORDINARY.has(concept));
/** Ordinary words that tell together: to change a setting of the browser. */
const COMPLETE = (
  [
    ['enable', 'technology'],
    ['failure', 'technology'],
  ] as const
).map((pair) => pair.map(numberOf));
const NARRATION = numberOf('telling');
const PRICE_NUMBER = numberOf('price');
/** A sum of money, whatever the language. */
const PRICE = /[€$£¥₹₽₺₴₩]\s?\d|\d[\d.,]*\s?(?:[€$£¥₹₽₺₴₩円元원]|(?:eur|usd|chf|kr|zł|kč|lei|ft|руб|грн)(?![a-z]))/i;
const LONGEST_READ = 2000; // characters; nothing longer is a message

const SILENT = new Float32Array(CONCEPT_ORDER.length);
const reached = new Int32Array(CONCEPT_ORDER.length);

/** What was read before, per vocabulary: pages are read again and again while they load, and change little. */
const known = new WeakMap<Vocabulary, Map<string, Signals>>();
const MOST_KNOWN = 5000; // texts

/**
 * Reads what each of some texts says.
 * @param texts the blocks' texts
 * @param vocabulary the words that count
 */
export function readSignals(texts: readonly string[], vocabulary: Vocabulary): Signals[] {
  const read = known.get(vocabulary) ?? new Map<string, Signals>();
  known.set(vocabulary, read);
  if (read.size > MOST_KNOWN) read.clear();
  const fresh = [...new Set(texts.filter((text) => !read.has(text)))];
  const cut = fresh.map((text) => (text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text));
  for (const [index, normalised] of normaliseAll(cut).entries())
    read.set(fresh[index] ?? '', readOne(normalised, cut[index] ?? '', vocabulary));
  return texts.map((text) => read.get(text) ?? readOne('', '', vocabulary));
}

function readOne(normalised: string, text: string, vocabulary: Vocabulary): Signals {
  const size = Math.max(1, normalised.length);
  let shares = SILENT;
  let tellingEnd = 0;
  let telling = 0;
  let anyEnd = 0;
  let any = 0;
  vocabulary.match(normalised, (concept, start, end) => {
    if (shares === SILENT) {
      shares = new Float32Array(CONCEPT_ORDER.length);
      reached.fill(0);
    }
    const from = Math.max(start, reached[concept] ?? 0);
    if (end > from) {
      shares[concept] = (shares[concept] ?? 0) + (end - from) / size;
      reached[concept] = end;
    }
    if (concept === NARRATION) return;
    if (end > anyEnd) {
      any += end - Math.max(start, anyEnd);
      anyEnd = end;
    }
    if (TELLING[concept] && end > tellingEnd) {
      telling += end - Math.max(start, tellingEnd);
      tellingEnd = end;
    }
  });
  const sum = PRICE.exec(text);
  if (sum) {
    if (shares === SILENT) shares = new Float32Array(CONCEPT_ORDER.length);
    shares[PRICE_NUMBER] = Math.max(shares[PRICE_NUMBER] ?? 0, sum[0].length / size);
  }
  if (COMPLETE.some((pair) => pair.every((concept) => (shares[concept] ?? 0) > 0))) telling = Math.max(telling, any);
  let variety = 0;
  if (telling > 0) for (let concept = 0; concept < shares.length; concept++) if (TELLING[concept] && (shares[concept] ?? 0) > 0) variety++;
  return { shares, coverage: telling === 0 ? 0 : Math.min(1, (telling + any) / 2 / size), variety, silent: shares === SILENT, size };
}
