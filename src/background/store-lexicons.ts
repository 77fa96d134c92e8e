import { compileLexicon } from '../judge/vocabulary.ts';
import { commonWordsOf } from '../languages/common-words.ts';
import { COMMON_WORDS_KEY, LEXICONS_VERSION_KEY, lexiconKey } from '../languages/stored-lexicons.ts';
import { titlesKey } from '../languages/stored-titles.ts';
import { LEXICONS, TITLES } from '../rules/lexicons.ts';

/** The part of `storage.local` that this needs. */
export interface WritableStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/**
 * Lays the lexicons out where pages can read them. Does nothing where this version's already lie.
 * @param version the extension's version
 */
export async function storeLexicons(storage: WritableStorage, version: string): Promise<void> {
  const stored = await storage.get([LEXICONS_VERSION_KEY]);
  if (stored[LEXICONS_VERSION_KEY] === version) return;
  const items: Record<string, unknown> = { [COMMON_WORDS_KEY]: {} };
  const commonWords: Record<string, readonly string[]> = {};
  for (const [language, lexicon] of Object.entries(LEXICONS)) {
    items[lexiconKey(language)] = compileLexicon(lexicon);
    items[titlesKey(language)] = TITLES[language];
    commonWords[language] = commonWordsOf(lexicon);
  }
  await storage.set({ ...items, [COMMON_WORDS_KEY]: commonWords, [LEXICONS_VERSION_KEY]: version });
}
