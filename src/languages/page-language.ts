import type { PageFacts } from '../article/page-facts.ts';
import { normaliseAll } from '../text/normalise.ts';

/** Languages that share another's lexicon. */
const SAME_LEXICON: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', ms: 'id', in: 'id', iw: 'he', zh: 'zh-hans' };

/** The lexicon's name for the language that a page declares; '' where none is declared. */
export const declaredLanguage = (facts: PageFacts): string => lexiconOf(facts.language);

/**
 * The lexicon's name for a language: `de-at` is `de`, `zh-tw` is `zh-hant`.
 * @param tag a lower-case BCP 47 tag
 */
export function lexiconOf(tag: string): string {
  const own = tag.split(/[-_]/)[0] ?? '';
  if (/^zh[-_](hant|tw|hk|mo)/.test(tag)) return 'zh-hant';
  return SAME_LEXICON[own] ?? own;
}

const ENGLISH = / (?:the|and|of|to|that|with|was|is)(?= )/g;
const BETWEEN_ENGLISH = 70; // letters, at most, from one of these to the next in ordinary prose; in other languages, hundreds

/** Whether a text is English: a quick look for its most common words. */
export const readsEnglish = (text: string): boolean => (text.match(ENGLISH)?.length ?? 0) > text.length / BETWEEN_ENGLISH;

const LEAST_WORDS = 40; // words of a text that tell its language
const LEAST_SHARE = 0.06; // of them that are among a language's common words
const MOST_READ = 6000; // characters

/**
 * Tells a text's language by its most common words: pronouns, possessives and verbs of telling.
 * @param text some hundred words of prose
 * @param commonWords per language, its common words
 * @returns the language, or null where the text is too short or none is clearly ahead
 */
export function detectLanguage(text: string, commonWords: Readonly<Record<string, readonly string[]>>): string | null {
  const [normalised = ''] = normaliseAll([text.slice(0, MOST_READ).replace(/\s+/g, ' ')]);
  const words = normalised.split(' ');
  let best: string | null = null;
  let most = 0;
  let second = 0;
  for (const [language, common] of Object.entries(commonWords)) {
    const known = new Set(common);
    let hits = words.reduce((count, word) => count + (known.has(word) ? 1 : 0), 0);
    if (hits === 0)
      hits = common.reduce((count, word) => count + (word.length > 1 && UNSPACED.test(word) && normalised.includes(word) ? 3 : 0), 0);
    if (hits > most) {
      second = most;
      most = hits;
      best = language;
    } else if (hits > second) second = hits;
  }
  if (words.length < LEAST_WORDS && !UNSPACED.test(normalised)) return null;
  return most >= Math.min(words.length, 400) * LEAST_SHARE && most > second * 1.15 ? best : null;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/;
