import { CONCEPTS, type Concept, type Lexicon } from '../rules/concepts.ts';
import { Matcher } from '../text/matcher.ts';
import { normaliseEntry } from '../text/normalise.ts';

/** The concepts in a fixed order; a concept's place in it is its number in signals. */
export const CONCEPT_ORDER = Object.keys(CONCEPTS) as Concept[];
export const numberOf = (concept: Concept): number => CONCEPT_ORDER.indexOf(concept);

/** Concepts whose English words are short and mean other things elsewhere ("her", "had", "he"). */
const OWN_TO_A_LANGUAGE: ReadonlySet<Concept> = new Set(['telling', 'reader', 'publisher']);

/** The words that count on a page, ready to be found. */
export type Vocabulary = Matcher;

/**
 * Makes the vocabulary of a page: English, which sites mix in everywhere, and the page's own language.
 * @param english the English lexicon
 * @param own the lexicon of the page's language; null where that is English or has none
 */
export function vocabularyOf(english: Lexicon, own: Lexicon | null): Vocabulary {
  const matcher = new Matcher();
  addLexicon(matcher, english, own ? OWN_TO_A_LANGUAGE : null);
  if (own) addLexicon(matcher, own, null);
  return matcher;
}

function addLexicon(matcher: Matcher, lexicon: Lexicon, without: ReadonlySet<Concept> | null): void {
  for (const [number, concept] of CONCEPT_ORDER.entries()) {
    if (without?.has(concept)) continue;
    for (const phrase of phrasesOf(lexicon[concept] ?? '')) matcher.add(phrase, number);
  }
}

/** Splits a lexicon's entry into phrases in the matcher's notation. */
export function phrasesOf(entry: string): string[] {
  return normaliseEntry(entry)
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
