import type { PageFacts } from '../article/page-facts.ts';
import { type CompiledLexicon, type Vocabulary, vocabularyOf } from '../judge/vocabulary.ts';
import { declaredLanguage, detectLanguage, readsEnglish } from '../languages/page-language.ts';
import { COMMON_WORDS_KEY, commonWordsFrom, lexiconFrom, lexiconKey } from '../languages/stored-lexicons.ts';
import type { ReadableStorage } from '../settings/read.ts';
import type { Survey } from '../text/survey.ts';

const english: CompiledLexicon = ENGLISH_LEXICON;
const ENGLISH = 'en';
const PROSE = 80; // characters of a block that shows a page's language
const LEAST_SAMPLE = 400; // characters
const MOST_SAMPLE = 1500;

/** The words by which one page is judged: English at once, its own language as soon as its lexicon was read. */
export class PageWords {
  private readonly vocabularies = new Map<string, Vocabulary | 'awaited'>();
  private detected: string | null = null;
  private complained = false;
  private readings = 0; // of the storage as it is now
  /** The page's language, by the name of its lexicon, as far as it is known; '' where it is not. */
  language = '';

  /**
   * @param onArrival called when a vocabulary has come that was awaited
   * @param onDamage called once where stored words cannot be read: they should be laid out anew
   */
  constructor(
    private readonly storage: ReadableStorage,
    private readonly onArrival: () => void,
    private readonly onDamage: () => void = () => undefined,
  ) {}

  /** The vocabulary to judge a page with; null while it is awaited. */
  vocabularyFor(facts: PageFacts, survey: Survey): Vocabulary | null {
    const declared = declaredLanguage(facts);
    if (this.detected === null && (declared === '' || declared === ENGLISH)) this.detect(declared, survey);
    const language = this.detected ?? declared;
    this.language = language;
    if (language === '' || language === ENGLISH) return this.english();
    const known = this.vocabularies.get(language);
    if (!known) this.fetch(language);
    return known === 'awaited' || !known ? null : known;
  }

  /** Asks again for what was not there: the lexicons were laid out a moment ago, as after an installation. */
  askAgain(): void {
    this.readings++;
    this.vocabularies.clear();
    this.detected = null;
    this.onArrival();
  }

  private english(): Vocabulary {
    const known = this.vocabularies.get(ENGLISH);
    if (known && known !== 'awaited') return known;
    const vocabulary = vocabularyOf(english, null);
    this.vocabularies.set(ENGLISH, vocabulary);
    return vocabulary;
  }

  private fetch(language: string): void {
    this.vocabularies.set(language, 'awaited');
    this.read(lexiconKey(language), (item) => {
      const own = lexiconFrom(item);
      if (item && !own) this.complain();
      this.vocabularies.set(language, own ? vocabularyOf(english, own) : this.english());
    });
  }

  /** Finds out the language of a page that declares none, or English without speaking it. */
  private detect(declared: string, survey: Survey): void {
    const sample = sampleOf(survey);
    if (sample.length < LEAST_SAMPLE) return;
    if (readsEnglish(sample)) {
      this.detected = ENGLISH;
      return;
    }
    this.detected = declared || ENGLISH;
    this.read(COMMON_WORDS_KEY, (item) => {
      this.detected = detectLanguage(sample, commonWordsFrom(item) ?? {}) ?? ENGLISH;
    });
  }

  private complain(): void {
    if (!this.complained) this.onDamage();
    this.complained = true;
  }

  /** Reads one item. Where it cannot be read, the page is judged by the words that are known. */
  private read(key: string, take: (item: unknown) => void): void {
    const reading = this.readings;
    this.storage
      .get([key])
      .catch((error: unknown) => {
        console.warn('Unnag could not read the words of this language and uses English.', error);
        return {};
      })
      .then((items: Record<string, unknown>) => {
        // What was asked for before the words changed no longer counts.
        if (reading !== this.readings) return;
        take(items[key]);
        this.onArrival();
      });
  }
}

function sampleOf(survey: Survey): string {
  let sample = '';
  for (const { text, prose } of survey.blocks) {
    if (prose > 0 && text.length >= PROSE) sample += ` ${text}`;
    if (sample.length > MOST_SAMPLE) break;
  }
  return sample;
}
