import { compileLexicon } from '../judge/vocabulary.ts';
import { LEXICONS, TITLES } from '../rules/lexicons.ts';
import { commonWordsOf } from './common-words.ts';
import { COMMON_WORDS_KEY, lexiconKey } from './stored-lexicons.ts';
import { titlesKey } from './stored-titles.ts';

/**
 * Every language's words as pages read them: the items of the storage, by their keys. The build writes them to a file of
 * the extension's, which the background reads when it lays them out: in its own code they would be read at each of its starts.
 */
export function lexiconItems(): Record<string, unknown> {
  const items: Record<string, unknown> = {};
  const commonWords: Record<string, readonly string[]> = {};
  for (const [language, lexicon] of Object.entries(LEXICONS)) {
    items[lexiconKey(language)] = compileLexicon(lexicon);
    items[titlesKey(language)] = TITLES[language];
    commonWords[language] = commonWordsOf(lexicon);
  }
  return { ...items, [COMMON_WORDS_KEY]: commonWords };
}
