import { titleFrom, titlesKey } from '../languages/stored-titles.ts';
import type { Kind } from '../rules/kinds.ts';
import { titles as english } from '../rules/lexicon/en.ts';
import type { ReadableStorage } from '../settings/read.ts';

/** Writes the title of a kind of message into an element, with its language, as soon as it is known. */
export type Titling = (kind: Kind, element: HTMLElement) => void;

/**
 * The titles in the language of one page: English ones go with the script, the others are read when they are wanted.
 * @param storage where they lie
 * @param languageOf tells the page's language, by the name of its lexicon
 */
export function pageTitles(storage: ReadableStorage, languageOf: () => string): Titling {
  const write = (element: HTMLElement, title: string, language: string): void => {
    element.textContent = title;
    element.lang = language;
  };
  return async (kind, element) => {
    const language = languageOf();
    const key = titlesKey(language);
    if (language === '' || language === 'en') return write(element, english[kind], 'en');
    const items = await storage.get([key]).catch((error: unknown) => {
      console.warn('Unnag could not read the words of this language and uses English.', error);
    });
    const title = titleFrom(items?.[key], kind);
    write(element, title ?? english[kind], title === null ? 'en' : language);
  };
}
