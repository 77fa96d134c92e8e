import { titleFrom, titlesKey } from '../languages/stored-titles.ts';
import type { Kind } from '../rules/kinds.ts';
import { titles as english } from '../rules/lexicon/en.ts';
import type { ReadableStorage } from '../settings/read.ts';

/** Knows what the lines of collapsed messages say. */
export interface Titling {
  /** Calls `take` with the title of a kind and its language, once and as soon as it is known. */
  give(kind: Kind, take: (title: string, language: string) => void): void;
}

const ENGLISH = 'en';

/** The titles in the language of one page: English ones go with the script, the others are read when first wanted. */
export class PageTitles implements Titling {
  private readonly items = new Map<string, Promise<unknown>>();

  /**
   * @param storage where the titles lie
   * @param language tells the page's language, by the name of its lexicon
   */
  constructor(
    private readonly storage: ReadableStorage,
    private readonly language: () => string,
  ) {}

  give(kind: Kind, take: (title: string, language: string) => void): void {
    const language = this.language();
    const inEnglish = () => take(english[kind], ENGLISH);
    if (language === ENGLISH || language === '') {
      inEnglish();
      return;
    }
    this.read(language)
      .then((item) => {
        const title = titleFrom(item, kind);
        if (title === null) inEnglish();
        else take(title, language);
      })
      .catch((error: unknown) => {
        console.warn('Unnag could not read the titles in this page’s language and uses English ones.', error);
        inEnglish();
      });
  }

  private read(language: string): Promise<unknown> {
    const key = titlesKey(language);
    const item = this.items.get(key) ?? this.storage.get([key]).then((items) => items[key]);
    this.items.set(key, item);
    return item;
  }
}
