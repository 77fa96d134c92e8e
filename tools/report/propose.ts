/** Proposes a change for a report, and only such as has been tried. */
import './document.ts';
import { compileLexicon, phrasesOf } from '../../src/judge/vocabulary.ts';
import { commonWordsOf } from '../../src/languages/common-words.ts';
import type { Concept, Lexicon } from '../../src/rules/concepts.ts';
import { LEXICONS } from '../../src/rules/lexicons.ts';
import { Matcher, UNSPACED } from '../../src/text/matcher.ts';
import { wordsOf } from '../../src/text/normalise.ts';
import { type JudgedPage, judgeHtml, type Lexicons, messageOf, outcomeOf } from './engine.ts';
import { type ExampleResults, runExamples } from './examples.ts';
import { fillerFor } from './filler.ts';
import { type Nearness, unsaidRuns, wordsByConcept } from './nearest.ts';

/** A change of a lexicon that does what the report asks for. */
export interface Change {
  readonly language: string;
  readonly concept: Concept;
  readonly phrase: string;
  readonly rule: string;
  /** The examples in that language, with the change; none of them that holds today is broken. */
  readonly examples: ExampleResults;
}

const MOST_RULES = 4;
const MOST_CONCEPTS = 3;
const MOST_PHRASES = 16;
const LONGEST_PHRASE = 4; // words
const LONGEST_UNSPACED = 8; // characters
const LEAST_WORD = 6; // letters of a word that can stand alone
const ENOUGH = 3; // changes that are proposed

/** Phrases that would have the message of a page concealed if a lexicon had them: the nearest rules' first, longer phrases before shorter. */
export function proposeAdditions(html: string, page: JudgedPage, nearest: readonly Nearness[]): Change[] {
  const phrases = candidates(page);
  const baseline = runExamples({}, page.language);
  const found: Change[] = [];
  for (const { rule, lacks, said } of nearest.slice(0, MOST_RULES)) {
    const wanted = lacks[0] ?? heaviest(rule.weights).filter((concept) => !said.includes(concept) && concept !== 'price');
    for (const concept of [...wanted].sort((one, other) => (rule.weights[other] ?? 0) - (rule.weights[one] ?? 0)).slice(0, MOST_CONCEPTS)) {
      for (const phrase of phrases) {
        if (found.some((each) => each.concept === concept)) break;
        const by = { more: { [concept]: phrase } };
        const { message, besides, rules } = outcomeOf(judgeHtml(html, by));
        if (message !== 'concealed' || besides.length > 0) continue;
        const examples = runExamples(by, page.language);
        if (examples.broken.some((each) => !baseline.broken.includes(each))) continue;
        found.push({ language: page.language, concept, phrase, rule: rules[0]?.id ?? rule.id, examples });
        break;
      }
      if (found.length === ENOUGH) return found;
    }
  }
  return found;
}

/**
 * Phrases whose absence from a lexicon would have the message of a page kept, without breaking an example. Phrases of one word are
 * not among them: there are more messages that need them than examples tell.
 */
export function proposeRemovals(html: string, page: JudgedPage): Change[] {
  const languages = [...new Set([page.language, 'en'])];
  const found: Change[] = [];
  for (const language of languages) {
    const lexicon = LEXICONS[language] ?? {};
    const baseline = runExamples({}, language);
    for (const concept of conceptsSaid(page)) {
      for (const phrase of phrasesOf(lexicon[concept] ?? '').filter((each) => each.includes(' ') && saysPhrase(page, concept, each))) {
        const lexicons = withoutPhrase(language, concept, phrase);
        const { message, rules } = outcomeOf(judgeHtml(html, { lexicons }));
        if (message !== 'kept') continue;
        const examples = runExamples({ lexicons }, language);
        if (examples.broken.some((each) => !baseline.broken.includes(each))) continue;
        found.push({ language, concept, phrase, rule: rules[0]?.id ?? '', examples });
        if (found.length === ENOUGH) return found;
      }
    }
  }
  return found;
}

const heaviest = (weights: Nearness['rule']['weights']): Concept[] =>
  (Object.entries(weights) as [Concept, number][]).sort(([, one], [, other]) => other - one).map(([concept]) => concept);

function conceptsSaid(page: JudgedPage): Concept[] {
  return [...new Set(messageOf(page).blocks.flatMap(({ text }) => [...wordsByConcept(text, page.vocabulary).keys()]))];
}

/** Whether a page's message holds a phrase: asked of a vocabulary that has nothing else. */
function saysPhrase(page: JudgedPage, concept: Concept, phrase: string): boolean {
  const { shared, own } = compileLexicon({ [concept]: phrase });
  const only = new Matcher([shared, own]);
  return messageOf(page).blocks.some(({ text }) => wordsByConcept(text, only).size > 0);
}

function withoutPhrase(language: string, concept: Concept, phrase: string): Lexicons {
  const lexicon: Lexicon = LEXICONS[language] ?? {};
  const left = phrasesOf(lexicon[concept] ?? '').filter((each) => each !== phrase);
  return { ...LEXICONS, [language]: { ...lexicon, [concept]: left.join(', ') } };
}

/** Words of the message that say nothing yet, as phrases: not too long, and neither beginning nor ending with everybody's words. */
function candidates(page: JudgedPage): string[] {
  const common = new Set([
    ...commonWordsOf(LEXICONS[page.language] ?? {}),
    ...commonWordsOf(LEXICONS.en ?? {}),
    ...fillerFor(page.language).paragraphs.flatMap(wordsOf),
  ]);
  const found = new Set<string>();
  for (const { text } of messageOf(page).blocks) {
    for (const run of unsaidRuns(text, page.vocabulary)) {
      for (let length = Math.min(LONGEST_PHRASE, run.length); length > 0; length--) {
        for (let start = 0; start + length <= run.length; start++) {
          const words = run.slice(start, start + length);
          if (isPhrase(words, common)) found.add(words.join(' '));
        }
      }
      if (UNSPACED.test(run.join(''))) for (const word of run) found.add(word.slice(0, LONGEST_UNSPACED));
    }
  }
  const longerFirst = [...found].sort((one, other) => lengthRank(other) - lengthRank(one));
  return longerFirst.slice(0, MOST_PHRASES);
}

/** Two or three words tell best; four are hardly said twice, one says little. */
function lengthRank(phrase: string): number {
  const words = phrase.split(' ').length;
  return [0, 1, 4, 3, 2][words] ?? 0;
}

function isPhrase(words: readonly string[], common: ReadonlySet<string>): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.some((word) => /\d/.test(word))) return false;
  if (words.length === 1) return first.length >= LEAST_WORD && !common.has(first);
  return [first, last].every((word) => word.length > 3 && !common.has(word));
}
