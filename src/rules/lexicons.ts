import type { Lexicon } from './concepts.ts';

const files = import.meta.glob<Record<string, Lexicon>>('./lexicon/*.ts', { eager: true });

/** Every lexicon, by its file's name: a lower-case BCP 47 tag such as `en` or `zh-hans`. */
export const LEXICONS: Readonly<Record<string, Lexicon>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.slice('./lexicon/'.length, -'.ts'.length), Object.values(file)[0] ?? {}]),
);
