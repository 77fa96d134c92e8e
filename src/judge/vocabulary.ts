import { CONCEPTS, type Concept, type Lexicon } from '../rules/concepts.ts';
import { LEXICONS } from '../rules/lexicons.ts';
import { Matcher } from '../text/matcher.ts';
import { normaliseEntry } from '../text/normalise.ts';

/** The concepts in a fixed order; a concept's place in it is its number in signals. */
export const CONCEPT_ORDER = Object.keys(CONCEPTS) as Concept[];
export const numberOf = (concept: Concept): number => CONCEPT_ORDER.indexOf(concept);

const compiled = new Map<string, Matcher>();

/**
 * The matcher for some languages, built on first use and kept.
 * @param languages lower-case BCP 47 tags; those without a lexicon add nothing
 */
export function vocabularyFor(languages: readonly string[]): Matcher {
  const key = languages.join();
  const known = compiled.get(key);
  if (known) return known;
  const matcher = new Matcher();
  for (const language of languages)
    addLexicon(matcher, LEXICONS[language] ?? {}, language === 'en' && languages.length > 1 ? OWN_TO_A_LANGUAGE : NONE);
  compiled.set(key, matcher);
  return matcher;
}

/** Concepts whose English words are short and mean other things elsewhere ("her", "had", "he"). */
const OWN_TO_A_LANGUAGE: ReadonlySet<Concept> = new Set(['telling', 'reader', 'publisher']);
const NONE: ReadonlySet<Concept> = new Set();

/** Adds every phrase of a lexicon under its concept's number, but for some concepts. */
export function addLexicon(matcher: Matcher, lexicon: Lexicon, without: ReadonlySet<Concept>): void {
  for (const [number, concept] of CONCEPT_ORDER.entries()) {
    if (without.has(concept)) continue;
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
