import { compileLexicon } from '../judge/vocabulary.ts';
import { LEXICONS, TITLES } from '../rules/lexicons.ts';
import { commonWordsOf } from './common-words.ts';
import { COMMON_WORDS_KEY, lexiconKey } from './stored-lexicons.ts';
import { titlesKey } from './stored-titles.ts';

/**
 * What pages read of the languages, as items of the storage by their keys. The build writes them to files of the extension's,
 * which the background reads when it lays them out: in its own code they would be read at each of its starts.
 * @returns one file's items by the file's name: a language's words and titles by the language, and the common words of all
 */
export function lexiconFiles(): Record<string, Record<string, unknown>> {
  const files: Record<string, Record<string, unknown>> = {};
  const commonWords: Record<string, readonly string[]> = {};
  for (const [language, lexicon] of Object.entries(LEXICONS)) {
    files[language] = { [lexiconKey(language)]: compileLexicon(lexicon), [titlesKey(language)]: TITLES[language] };
    commonWords[language] = commonWordsOf(lexicon);
  }
  return { ...files, [COMMON_WORDS_KEY]: { [COMMON_WORDS_KEY]: commonWords } };
}
