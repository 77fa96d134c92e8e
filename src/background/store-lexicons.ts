import {
  COMMON_WORDS_KEY,
  commonWordsFrom,
  LEXICONS_VERSION_KEY,
  languageOfKey,
  lexiconFrom,
  lexiconKey,
} from '../languages/stored-lexicons.ts';
import { titleFrom, titlesKey } from '../languages/stored-titles.ts';
import { KINDS } from '../rules/kinds.ts';

/** The part of `storage.local` that this needs. */
export interface WritableStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The extension's file that holds what `lexiconItems` gives. */
export const LEXICON_FILE = 'lexicons.json';

/**
 * Lays the lexicons out where pages can read them. Writes nothing where this version's already lie, whole.
 * @param version the extension's version
 * @param readItems reads what `lexiconItems` gives
 */
export async function storeLexicons(
  storage: WritableStorage,
  version: string,
  readItems: () => Promise<Record<string, unknown>>,
): Promise<void> {
  const items = await readItems();
  const stored = await storage.get([LEXICONS_VERSION_KEY, ...Object.keys(items)]);
  if (stored[LEXICONS_VERSION_KEY] === version && isWhole(stored, Object.keys(items).flatMap(languageOfKey))) return;
  // Pages read their words anew when the version comes, also where it is the same.
  await storage.remove([LEXICONS_VERSION_KEY]);
  await storage.set({ ...items, [LEXICONS_VERSION_KEY]: version });
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
