import { UNSPACED } from '../text/matcher.ts';
import { wordsOf } from '../text/normalise.ts';
import { ConceptSet } from './concept-set.ts';
import { numberOf, type Vocabulary } from './vocabulary.ts';

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
  ['reader', 'publisher', 'now', 'telling', 'story', 'free', 'network', 'already', 'offer', 'term', 'technology', 'action'].map(numberOf),
);
/** Ordinary words that tell together: to change a setting of the browser. */
const SETTINGS = new ConceptSet(['enable', 'failure'].map(numberOf));
/** What a button says tells where nothing else does. */
const ACTION = numberOf('action');
const TECHNOLOGY = numberOf('technology');
const NARRATION = numberOf('telling');
const PRICE_NUMBER = numberOf('price');
/** A sum of money, whatever the language. */
const PRICE = /[€$£¥₹₽₺₴₩]\s?\d|\d[\d.,]{0,12}\s?(?:[€$£¥₹₽₺₴₩円元원]|(?:eur|usd|chf|kr|zł|kč|lei|ft|руб|грн)(?![a-z]))/i;
const LONGEST_READ = 2000; // characters; nothing longer is a message
/** Words in quotation marks. Straight ones also stand for inches, and within Hebrew words. */
const QUOTED = /[“„«「『][^“”„«»「」『』]+[”“»」』]|(?:^|\s)"[^"]+"/g;

const NOTHING = new ConceptSet([]);
const SILENT: Signals = { said: NOTHING, coverage: 0, variety: 0, size: 1 };

const MOST_REMEMBERED = 10_000; // texts, twice

/** Reads what the texts of a page say, each once: pages are judged again and again while they load and change. */
export class SignalReader {
  private known = new Map<string, Signals>();
  private older = new Map<string, Signals>(); // forgotten unless they are read again

  /** @param vocabulary the words that count */
  constructor(readonly vocabulary: Vocabulary) {}

  /** What a text says. */
  read(text: string): Signals {
    let signals = this.known.get(text);
    if (signals) return signals;
    signals = this.older.get(text) ?? readSignals(text, this.vocabulary);
    if (this.known.size >= MOST_REMEMBERED) {
      this.older = this.known;
      this.known = new Map();
    }
    this.known.set(text, signals);
    return signals;
  }
}

/** Reads what a text says. */
export function readSignals(whole: string, vocabulary: Vocabulary): Signals {
  const all = whole.slice(0, LONGEST_READ);
  // What a text quotes, it does not say itself.
  const text = all.replace(QUOTED, '').trim() || all;
  const words = wordsOf(text);
  const joined = words.join(' ');
  const reading = new Reading();
  if (UNSPACED.test(text)) vocabulary.match(joined, reading.take);
  else vocabulary.matchWords(words, reading.take);
  return signalsOf(reading, PRICE.test(text), joined.length + all.length - text.length || 1);
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

function signalsOf(reading: Reading, priced: boolean, size: number): Signals {
  if (priced) {
    if (PRICE_NUMBER < 32) reading.low |= 1 << PRICE_NUMBER;
    else reading.high |= 1 << (PRICE_NUMBER - 32);
  }
  if (reading.low === 0 && reading.high === 0) return { ...SILENT, size };
  const said = ConceptSet.of(reading.low, reading.high);
  const { any } = reading;
  const together = (said.has(TECHNOLOGY) && said.meets(SETTINGS)) || (reading.telling === 0 && said.has(ACTION));
  const telling = together ? any : reading.telling;
  if (telling === 0) return { said, coverage: 0, variety: 0, size };
  return { said, coverage: Math.min(1, (telling + any) / 2 / size), variety: said.countWithout(ORDINARY), size };
}
