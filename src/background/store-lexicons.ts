import { compileLexicon } from '../judge/vocabulary.ts';
import { commonWordsOf } from '../languages/common-words.ts';
import { COMMON_WORDS_KEY, commonWordsFrom, LEXICONS_VERSION_KEY, lexiconFrom, lexiconKey } from '../languages/stored-lexicons.ts';
import { titleFrom, titlesKey } from '../languages/stored-titles.ts';
import { KINDS } from '../rules/kinds.ts';
import { LEXICONS, TITLES } from '../rules/lexicons.ts';

/** The part of `storage.local` that this needs. */
export interface WritableStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/**
 * Lays the lexicons out where pages can read them. Does nothing where this version's already lie, whole.
 * @param version the extension's version
 */
export async function storeLexicons(storage: WritableStorage, version: string): Promise<void> {
  const languages = Object.keys(LEXICONS);
  const stored = await storage.get([
    LEXICONS_VERSION_KEY,
    COMMON_WORDS_KEY,
    ...languages.flatMap((each) => [lexiconKey(each), titlesKey(each)]),
  ]);
  if (stored[LEXICONS_VERSION_KEY] === version && isWhole(stored, languages)) return;
  const items: Record<string, unknown> = { [COMMON_WORDS_KEY]: {} };
  const commonWords: Record<string, readonly string[]> = {};
  for (const [language, lexicon] of Object.entries(LEXICONS)) {
    items[lexiconKey(language)] = compileLexicon(lexicon);
    items[titlesKey(language)] = TITLES[language];
    commonWords[language] = commonWordsOf(lexicon);
  }
  // Pages read their words anew when the version comes, also where it is the same.
  await storage.remove([LEXICONS_VERSION_KEY]);
  await storage.set({ ...items, [COMMON_WORDS_KEY]: commonWords, [LEXICONS_VERSION_KEY]: version });
}

/** Whether every language has its words and its titles. */
function isWhole(stored: Readonly<Record<string, unknown>>, languages: readonly string[]): boolean {
  const commonWords = commonWordsFrom(stored[COMMON_WORDS_KEY]) ?? {};
  return languages.every(
    (language) =>
      lexiconFrom(stored[lexiconKey(language)]) !== null &&
      Object.hasOwn(commonWords, language) &&
      KINDS.every((kind) => titleFrom(stored[titlesKey(language)], kind) !== null),
  );
}
