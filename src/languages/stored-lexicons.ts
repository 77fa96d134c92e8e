/**
 * The content script carries English only; the lexicons of the other languages lie in the extension's own storage,
 * from where a page reads the one it needs. All of them in the script would cost every page what one page needs.
 */
import type { CompiledLexicon } from '../judge/vocabulary.ts';
import type { CompiledPhrases } from '../text/matcher.ts';

const PREFIX = 'lexicon:';
/** The item that holds every language's common words, by which undeclared languages are told. */
export const COMMON_WORDS_KEY = 'lexicon-common-words';
/** The item that says which version's lexicons are stored. */
export const LEXICONS_VERSION_KEY = 'lexicon-version';

/** Where a language's lexicon lies. */
export const lexiconKey = (language: string): string => PREFIX + language;

/** Where that lies by which a page in a language is judged; '' for a page whose language is not known. */
export const keysOfWords = (language: string): readonly string[] => [
  LEXICONS_VERSION_KEY,
  language === '' ? COMMON_WORDS_KEY : lexiconKey(language),
];

const isPhrases = (value: unknown): value is CompiledPhrases => {
  const { heads, whole, lines, unspaced } = Object(value) as Partial<CompiledPhrases>;
  return typeof whole === 'number' && [heads, lines, unspaced].every((part) => typeof part === 'string');
};

/** Reads a stored lexicon; anything else is null. Only Unnag writes this storage, so the shape's outline is enough. */
export function lexiconFrom(item: unknown): CompiledLexicon | null {
  if (typeof item !== 'object' || item === null) return null;
  const { shared, own } = item as Partial<CompiledLexicon>;
  return isPhrases(shared) && isPhrases(own) ? { shared, own } : null;
}

/** Reads the stored common words; anything else is null. */
export function commonWordsFrom(item: unknown): Record<string, readonly string[]> | null {
  if (typeof item !== 'object' || item === null) return null;
  const isWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((word) => typeof word === 'string');
  return Object.fromEntries(Object.entries(item).flatMap(([language, words]) => (isWords(words) ? [[language, words]] : [])));
}
