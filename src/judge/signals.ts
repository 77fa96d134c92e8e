import { normaliseAll } from '../text/normalise.ts';
import { ConceptSet } from './concept-set.ts';
import { CONCEPT_ORDER, numberOf, type Vocabulary } from './vocabulary.ts';

/** What a text says. */
export interface Signals {
  /** The concepts that the text says. */
  readonly said: ConceptSet;
  /** The share of the letters that say anything; ordinary words count half, and nothing where they are alone. */
  readonly coverage: number;
  /** How many different telling concepts the text says. */
  readonly variety: number;
  /** Letters of the normalised text. */
  readonly size: number;
}

/** Concepts so ordinary that they say little by themselves. */
const ORDINARY = new ConceptSet(
  ['reader', 'publisher', 'now', 'telling', 'story', 'free', 'network', 'already', 'offer', 'term', 'technology'].map(numberOf),
);
/** Ordinary words that tell together: to change a setting of the browser. */
const SETTINGS = new ConceptSet(['enable', 'failure'].map(numberOf));
const TECHNOLOGY = numberOf('technology');
const NARRATION = numberOf('telling');
const PRICE_NUMBER = numberOf('price');
/** A sum of money, whatever the language. */
const PRICE = /[€$£¥₹₽₺₴₩]\s?\d|\d[\d.,]*\s?(?:[€$£¥₹₽₺₴₩円元원]|(?:eur|usd|chf|kr|zł|kč|lei|ft|руб|грн)(?![a-z]))/i;
const LONGEST_READ = 2000; // characters; nothing longer is a message

const NOTHING = new ConceptSet([]);
const SILENT: Signals = { said: NOTHING, coverage: 0, variety: 0, size: 1 };

/** What was read before, per vocabulary: pages are read again and again while they load, and change little. */
const known = new WeakMap<Vocabulary, Map<string, Signals>>();
const MOST_KNOWN = 5000; // texts

/**
 * Reads what each of some texts says.
 * @param texts the blocks' texts
 * @param vocabulary the words that count
 */
export function readSignals(texts: readonly string[], vocabulary: Vocabulary): Signals[] {
  let read = known.get(vocabulary);
  if (!read || read.size > MOST_KNOWN) {
    read = new Map();
    known.set(vocabulary, read);
  }
  const fresh: string[] = [];
  for (const text of texts) {
    if (read.has(text)) continue;
    read.set(text, SILENT);
    fresh.push(text);
  }
  if (fresh.length > 0) {
    const cut = fresh.map((text) => (text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text));
    const normalised = normaliseAll(cut);
    for (let at = 0; at < fresh.length; at++) read.set(fresh[at] ?? '', readOne(normalised[at] ?? '', cut[at] ?? '', vocabulary));
  }
  return texts.map((text) => read.get(text) ?? SILENT);
}

/** The phrases of one text while it is read. */
class Reading {
  low = 0;
  high = 0;
  private tellingEnd = 0;
  private anyEnd = 0;
  telling = 0;
  any = 0;

  readonly take = (concept: number, start: number, end: number): void => {
    if (concept < 32) this.low |= 1 << concept;
    else this.high |= 1 << (concept - 32);
    if (concept === NARRATION) return;
    if (end > this.anyEnd) {
      this.any += end - Math.max(start, this.anyEnd);
      this.anyEnd = end;
    }
    if (end > this.tellingEnd && !ORDINARY.has(concept)) {
      this.telling += end - Math.max(start, this.tellingEnd);
      this.tellingEnd = end;
    }
  };
}

function readOne(normalised: string, text: string, vocabulary: Vocabulary): Signals {
  const size = Math.max(1, normalised.length);
  const reading = new Reading();
  vocabulary.match(normalised, reading.take);
  if (PRICE.test(text)) {
    if (PRICE_NUMBER < 32) reading.low |= 1 << PRICE_NUMBER;
    else reading.high |= 1 << (PRICE_NUMBER - 32);
  }
  if (reading.low === 0 && reading.high === 0) return { ...SILENT, size };
  const said = ConceptSet.of(reading.low, reading.high);
  const { any } = reading;
  const telling = said.has(TECHNOLOGY) && said.meets(SETTINGS) ? Math.max(reading.telling, any) : reading.telling;
  if (telling === 0) return { said, coverage: 0, variety: 0, size };
  let variety = 0;
  for (let concept = 0; concept < CONCEPT_ORDER.length; concept++) if (said.has(concept) && !ORDINARY.has(concept)) variety++;
  return { said, coverage: Math.min(1, (telling + any) / 2 / size), variety, size };
}
