/** Which rules come nearest to a message, and what each of them lacks. */
import './document.ts';
import { TELLS, weigh } from '../../src/judge/evidence.ts';
import { Places, speaksFor } from '../../src/judge/place.ts';
import { readyRules } from '../../src/judge/ready-rules.ts';
import { readSignals } from '../../src/judge/signals.ts';
import { CONCEPT_ORDER, numberOf, type Vocabulary } from '../../src/judge/vocabulary.ts';
import { RULES } from '../../src/rules/built-in-rules.ts';
import { CONCEPTS, type Concept } from '../../src/rules/concepts.ts';
import type { Kind } from '../../src/rules/kinds.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { UNSPACED } from '../../src/text/matcher.ts';
import { wordsOf } from '../../src/text/normalise.ts';
import { type JudgedPage, messageOf } from './engine.ts';

/** How near a rule comes to a message. */
export interface Nearness {
  readonly rule: Rule;
  /** The highest score that a block of the message has by the rule; `needed` makes a message. */
  readonly score: number;
  readonly needed: number;
  /** What the message says of what the rule weighs. */
  readonly said: readonly Concept[];
  /** Of each of these groups the message would have to say one. */
  readonly lacks: readonly (readonly Concept[])[];
  /** Whether something around the message is named for the rule's kind. */
  readonly named: boolean;
}

/** All rules, the nearest first. */
export function nearestRules(page: JudgedPage): Nearness[] {
  const { article, vocabulary } = page;
  if (!article) return [];
  const { blocks } = messageOf(page);
  const scene = { article, places: new Places(article) };
  const signals = blocks.map((block) => readSignals(block.text, vocabulary));
  const near = RULES.map((rule): Nearness => {
    const scores = blocks.map((block, at) => {
      const own = signals[at];
      return own ? weigh(block, own, scene, article.last + 1, readyRules([rule])).score : 0;
    });
    const says = (concept: Concept): boolean => signals.some(({ said }) => said.has(numberOf(concept)));
    const weighed = CONCEPTS.filter((concept) => rule.weights[concept] !== undefined);
    const named = blocks.some((block) => {
      const { own, near: around, far } = scene.places.of(block);
      return speaksFor(own | around | far, rule.kind);
    });
    const lacks = rule.needs.filter((group) => !group.some(says));
    return { rule, score: Math.max(0, ...scores), needed: TELLS, said: weighed.filter(says), lacks, named };
  });
  return near.sort((one, other) => rank(other) - rank(one) || frequency(other.rule) - frequency(one.rule));
}

/** What needs only weight comes before what needs words; then what says most of what the rule weighs. */
function rank({ rule, score, said, lacks, named }: Nearness): number {
  const weight = said.reduce((sum, concept) => sum + (rule.weights[concept] ?? 0), 0);
  return (score > 0 ? 10 + score : Math.min(1.6, weight) - lacks.length) + (named ? 0.6 : 0);
}

/** Where nothing tells, the kinds that are missed most come first. */
const FREQUENT: readonly Kind[] = ['donation', 'login', 'newsletter', 'subscription'];
const frequency = ({ kind }: Rule): number => FREQUENT.indexOf(kind);

/** What a text says, concept by concept, and with which of its words. */
export function wordsByConcept(text: string, vocabulary: Vocabulary): Map<Concept, string[]> {
  const found = new Map<Concept, string[]>();
  for (const { concept, start, end, whole } of matchesIn(text, vocabulary)) {
    const words = whole.slice(start, end);
    const known = found.get(concept) ?? [];
    if (!known.includes(words)) found.set(concept, [...known, words]);
  }
  return found;
}

/** The runs of words that say nothing, normalised. */
export function unsaidRuns(text: string, vocabulary: Vocabulary): string[][] {
  const words = wordsOf(text);
  const matches = matchesIn(text, vocabulary);
  const runs: string[][] = [[]];
  let at = 0;
  for (const word of words) {
    const [from, to] = [at, at + word.length];
    at = to + 1;
    if (matches.some(({ start, end }) => start < to && end > from)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.filter((run) => run.length > 0);
}

interface Match {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
  readonly whole: string;
}

function matchesIn(text: string, vocabulary: Vocabulary): Match[] {
  const words = wordsOf(text);
  const whole = words.join(' ');
  const matches: Match[] = [];
  const take = (number: number, start: number, end: number): void => {
    const concept = CONCEPT_ORDER[number];
    if (concept) matches.push({ concept, start, end, whole });
  };
  if (UNSPACED.test(text)) vocabulary.match(whole, take);
  else vocabulary.matchWords(words, take);
  return matches;
}
