import type { Matcher } from '../text/matcher.ts';
import { normalise } from '../text/normalise.ts';
import { CONCEPT_ORDER, numberOf } from './vocabulary.ts';

/** What a text says. */
export interface Signals {
  /** Per concept number, the share of the text's letters that say it, 0 to 1. */
  readonly shares: Float32Array;
  /** The share of the letters that say anything; ordinary words count half, and nothing where they are alone. */
  readonly coverage: number;
  /** How many different telling concepts the text says. */
  readonly variety: number;
  /** Letters of the normalised text. */
  readonly size: number;
}

/** Concepts so ordinary that they say little by themselves. */
const ORDINARY = new Set([
  'reader',
  'publisher',
  'now',
  'telling',
  'story',
  'free',
  'network',
  'already',
  'offer',
  'term',
  'related',
  'technology',
]);
const TELLING = CONCEPT_ORDER.map((concept) => !ORDINARY.has(concept));
const NARRATION = numberOf('telling');
const PRICE_NUMBER = numberOf('price');
/** A sum of money, whatever the language. */
const PRICE = /[€$£¥₹₽₺₴₩]\s?\d|\d[\d.,]*\s?(?:[€$£¥₹₽₺₴₩]|(?:eur|usd|chf|kr|zł|kč|lei|ft|руб|грн|円|元|원)(?![\p{L}]))/iu;
const LONGEST_READ = 2000; // characters; nothing longer is a message

/**
 * Reads what a text says.
 * @param text a block's text
 * @param vocabulary the matcher of the page's languages
 */
export function readSignals(text: string, vocabulary: Matcher): Signals {
  const normalised = normalise(text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text);
  const size = Math.max(1, normalised.length - 2);
  const shares = new Float32Array(CONCEPT_ORDER.length);
  const reached = new Int32Array(CONCEPT_ORDER.length);
  let tellingEnd = 0;
  let telling = 0;
  let anyEnd = 0;
  let any = 0;
  vocabulary.match(normalised, (concept, start, end) => {
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
  if (sum) shares[PRICE_NUMBER] = Math.max(shares[PRICE_NUMBER] ?? 0, sum[0].length / size);
  let variety = 0;
  for (const [concept, share] of shares.entries()) if (share > 0 && TELLING[concept]) variety++;
  return { shares, coverage: telling === 0 ? 0 : Math.min(1, (telling + any) / 2 / size), variety, size };
}
