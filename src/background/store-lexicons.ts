import { COMMON_WORDS_KEY, commonWordsFrom, LEXICONS_VERSION_KEY, lexiconFrom, lexiconKey } from '../languages/stored-lexicons.ts';
import { titleFrom, titlesKey } from '../languages/stored-titles.ts';
import { KINDS } from '../rules/kinds.ts';

/** The part of `storage.local` that this needs. */
export interface WritableStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The extension's file of that name among those that `lexiconFiles` gives. */
export const lexiconFile = (name: string): string => `lexicons/${name}.json`;

/**
 * Lays the lexicons out where pages can read them, each as soon as it is read. Writes nothing where this version's already lie, whole.
 * @param version the extension's version
 * @param read reads the items of one file of `lexiconFiles`
 * @param first the languages that are likely to be wanted first, by the names of their lexicons
 */
export async function storeLexicons(
  storage: WritableStorage,
  version: string,
  read: (name: string) => Promise<Record<string, unknown>>,
  first: readonly string[] = [],
): Promise<void> {
  const commonWords = await read(COMMON_WORDS_KEY);
  const all = Object.keys(commonWordsFrom(commonWords[COMMON_WORDS_KEY]) ?? {});
  const stored = await storage.get([LEXICONS_VERSION_KEY]);
  if (stored[LEXICONS_VERSION_KEY] === version && (await isWhole(storage, all))) return;
  // Pages read their words anew when the version comes, also where it is the same.
  await storage.remove([LEXICONS_VERSION_KEY]);
  await storage.set(commonWords);
  const inOrder = new Set([...first.filter((language) => all.includes(language)), ...all]);
  for (const language of inOrder) await storage.set(await read(language));
  await storage.set({ [LEXICONS_VERSION_KEY]: version });
}

/** Whether every language has its words and its titles. */
async function isWhole(storage: WritableStorage, languages: readonly string[]): Promise<boolean> {
  const keys = languages.flatMap((language) => [lexiconKey(language), titlesKey(language)]);
  const stored = await storage.get([COMMON_WORDS_KEY, ...keys]);
  const commonWords = commonWordsFrom(stored[COMMON_WORDS_KEY]) ?? {};
  return languages.every(
    (language) =>
      lexiconFrom(stored[lexiconKey(language)]) !== null &&
      Object.hasOwn(commonWords, language) &&
      KINDS.every((kind) => titleFrom(stored[titlesKey(language)], kind) !== null),
  );
}
