import type { PageFacts } from '../article/page-facts.ts';
import { type CompiledLexicon, type Vocabulary, vocabularyOf } from '../judge/vocabulary.ts';
import { declaredLanguage, detectLanguage } from '../languages/page-language.ts';
import { COMMON_WORDS_KEY, commonWordsFrom, lexiconFrom, lexiconKey } from '../languages/stored-lexicons.ts';
import type { ReadableStorage } from '../settings/read.ts';
import type { Survey } from '../text/survey.ts';

const english: CompiledLexicon = JSON.parse(ENGLISH_LEXICON);
const ENGLISH = 'en';
const PROSE = 80; // characters of a block that shows a page's language
const LEAST_SAMPLE = 400; // characters
const MOST_SAMPLE = 4000;

/** The words by which one page is judged: English at once, its own language as soon as its lexicon was read. */
export class PageWords {
  private readonly vocabularies = new Map<string, Vocabulary>();
  private readonly asked = new Set<string>();
  private detected: string | null = null;
  /** The page's language, by the name of its lexicon, as far as it is known; '' where it is not. */
  language = '';

  /** @param onArrival called when more words are known than at the last answer */
  constructor(
    private readonly storage: ReadableStorage,
    private readonly onArrival: () => void,
  ) {}

  /** The vocabulary to judge a page with now. */
  vocabularyFor(facts: PageFacts, survey: Survey): Vocabulary {
    const declared = declaredLanguage(facts);
    const language = this.detected ?? declared;
    this.language = language;
    if (this.detected === null && (declared === '' || declared === ENGLISH)) this.detect(declared, survey);
    if (language !== '' && language !== ENGLISH) this.fetch(language);
    return this.vocabularies.get(language) ?? this.english();
  }

  /** Asks again for what was not there: the lexicons were laid out a moment ago, as after an installation. */
  askAgain(): void {
    this.asked.clear();
    if (this.detected === ENGLISH) this.detected = null;
    this.onArrival();
  }

  /** English, which is known from the start. */
  english(): Vocabulary {
    const known = this.vocabularies.get(ENGLISH);
    if (known) return known;
    const vocabulary = vocabularyOf(english, null);
    this.vocabularies.set(ENGLISH, vocabulary);
    return vocabulary;
  }

  private fetch(language: string): void {
    const key = lexiconKey(language);
    this.read(key, (item) => {
      const own = lexiconFrom(item);
      if (own) this.vocabularies.set(language, vocabularyOf(english, own));
      return own !== null;
    });
  }

  /** Finds out the language of a page that declares none, or English without speaking it. */
  private detect(declared: string, survey: Survey): void {
    if (this.asked.has(COMMON_WORDS_KEY)) return;
    const sample = sampleOf(survey);
    if (sample.length < LEAST_SAMPLE) return;
    if (declared === ENGLISH && detectLanguage(sample, { [ENGLISH]: Object.keys(english.own.w ?? {}) }) !== null) {
      this.detected = ENGLISH;
      return;
    }
    this.read(COMMON_WORDS_KEY, (item) => {
      this.detected = detectLanguage(sample, commonWordsFrom(item) ?? {}) ?? ENGLISH;
      return this.detected !== ENGLISH;
    });
  }

  /** Reads one item once. Where it cannot be read, the page is judged by the words that are known. */
  private read(key: string, take: (item: unknown) => boolean): void {
    if (this.asked.has(key)) return;
    this.asked.add(key);
    this.storage
      .get([key])
      .then((items) => {
        if (take(items[key])) this.onArrival();
      })
      .catch((error: unknown) => console.warn('Unnag could not read its words for this page’s language and uses English ones.', error));
  }
}

function sampleOf(survey: Survey): string {
  let sample = '';
  for (const { text } of survey.blocks) {
    if (text.length >= PROSE) sample += ` ${text}`;
    if (sample.length > MOST_SAMPLE) break;
  }
  return sample;
}
