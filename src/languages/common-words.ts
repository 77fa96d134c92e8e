import { phrasesOf } from '../judge/vocabulary.ts';
import type { Lexicon } from '../rules/concepts.ts';

/** The single words by which a text's language can be told: those that tell, address and speak in the first person. */
export function commonWordsOf(lexicon: Lexicon): string[] {
  const phrases = [lexicon.telling, lexicon.reader, lexicon.publisher].flatMap((entry) => phrasesOf(entry ?? ''));
  return [...new Set(phrases.filter((phrase) => !/[ *…]/.test(phrase)))];
}
