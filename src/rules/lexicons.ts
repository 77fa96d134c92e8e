import type { Lexicon } from './concepts.ts';
import type { Titles } from './titles.ts';

const files = import.meta.glob<Readonly<Record<string, Lexicon>> & { readonly titles: Titles }>('./lexicon/*.ts', { eager: true });

const languageOf = (path: string): string => path.slice('./lexicon/'.length, -'.ts'.length);

/** Every lexicon, by its file's name: a lower-case BCP 47 tag such as `en` or `zh-hans`. */
export const LEXICONS: Readonly<Record<string, Lexicon>> = Object.fromEntries(
  Object.entries(files).map(([path, { titles: _, ...lexicons }]) => [languageOf(path), Object.values(lexicons)[0] ?? {}]),
);

/** The titles of collapsed messages, by language as above. */
export const TITLES: Readonly<Record<string, Titles>> = Object.fromEntries(
  Object.entries(files).map(([path, { titles }]) => [languageOf(path), titles]),
);
