import { CONCEPTS, type Concept, type Lexicon } from '../rules/concepts.ts';
import { type CompiledPhrases, Matcher } from '../text/matcher.ts';
import { normaliseEntry } from '../text/normalise.ts';
import { compilePhrases } from '../text/phrases.ts';

/** The concepts in a fixed order; a concept's place in it is its number in signals. */
export const CONCEPT_ORDER: readonly Concept[] = CONCEPTS;
const NUMBERS = new Map<string, number>(CONCEPT_ORDER.map((concept, number) => [concept, number]));
/** A concept's number; one that is not known has none. */
export const numberOf = (concept: string): number => NUMBERS.get(concept) ?? -1;

/** Concepts whose English words are short and mean other things elsewhere ("her", "had", "he"). */
const OWN_TO_A_LANGUAGE: ReadonlySet<Concept> = new Set(['telling', 'reader', 'publisher']);

/** A lexicon made ready for the matcher. */
export interface CompiledLexicon {
  /** Words that mean the same on pages in other languages. */
  readonly shared: CompiledPhrases;
  /** Words that count on pages in this language only. */
  readonly own: CompiledPhrases;
}

/** Compiles a lexicon; done when Unnag is built, not on a page. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  const shared: [phrase: string, concept: number][] = [];
  const own: [phrase: string, concept: number][] = [];
  for (const [number, concept] of CONCEPT_ORDER.entries()) {
    const entry = lexicon[concept] ?? '';
    const marked = new Set(phrasesOf(entry.split(',').filter(isMarkedOwn).join(',')));
    for (const phrase of phrasesOf(entry)) (OWN_TO_A_LANGUAGE.has(concept) || marked.has(phrase) ? own : shared).push([phrase, number]);
  }
  return { shared: compilePhrases(shared), own: compilePhrases(own) };
}

/** Whether a phrase of an entry is marked as one that means other things in other languages. */
const isMarkedOwn = (phrase: string): boolean => phrase.trimStart().startsWith('!');

/** Splits a lexicon's entry into phrases in the matcher's notation. */
export function phrasesOf(entry: string): string[] {
  return normaliseEntry(entry)
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

/** The words that count on a page. */
export type Vocabulary = Matcher;

/**
 * The vocabulary of a page: English, which sites mix in everywhere, and the page's own language.
 * @param own null where the page's language is English, unknown or has no lexicon
 */
export function vocabularyOf(english: CompiledLexicon, own: CompiledLexicon | null): Vocabulary {
  return new Matcher(own ? [english.shared, own.shared, own.own] : [english.shared, english.own]);
}
