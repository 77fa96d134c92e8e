import { type Article, findArticle } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Survey } from '../text/survey.ts';
import { type Evidence, readyRules, weigh } from './evidence.ts';
import { Places } from './place.ts';
import { readSignals, type Signals } from './signals.ts';
import type { Vocabulary } from './vocabulary.ts';
import { findWidgets, type Widget } from './widgets.ts';

const LIKE_A_MESSAGE = 0.3;
const OFTEN = 3;

/** What the engine makes of a page. */
export interface Judgement {
  readonly article: Article | null;
  readonly widgets: readonly Widget[];
}

/**
 * Judges a page: finds its article and the messages in and around it.
 * @param survey the page's text
 * @param facts what the page declares
 * @param rules those that are switched on
 * @param vocabulary the words of the page's languages
 */
export function judge(survey: Survey, facts: PageFacts, rules: readonly Rule[], vocabulary: Vocabulary): Judgement {
  const article = findArticle(survey, facts);
  if (!article) return { article, widgets: [] };
  const ready = readyRules(rules);
  const scene = { article, places: new Places(article) };
  const signals = readSignals(
    survey.blocks.map((block) => block.text),
    vocabulary,
  );
  const weighAll = (tail: number): Evidence[] =>
    survey.blocks.map((block, index) => weigh(block, signals[index] as Signals, scene, tail, ready));
  const first = weighAll(article.last + 1);
  const tail = tailOf(article, first);
  const evidence = first.map((known, index) =>
    index < tail || index > article.last ? known : weigh(survey.blocks[index] as Block, signals[index] as Signals, scene, tail, ready),
  );
  return { article, widgets: findWidgets(survey, scene, tail, calm(survey, article, evidence)) };
}

/** Where the article's own words end: after its last prose that does not look like a message. */
function tailOf(article: Article, evidence: readonly Evidence[]): number {
  let last = article.last;
  while (last > article.first && ((article.prose[last] ?? 0) === 0 || (evidence[last]?.score ?? 0) > LIKE_A_MESSAGE)) last--;
  return last + 1;
}

/**
 * What stands again and again, as "Reply" under each comment or at the end of each commenter's name and date, is a
 * control in use and tells nothing.
 */
function calm(survey: Survey, article: Article, evidence: readonly Evidence[]): Evidence[] {
  const times = new Map<string, number>();
  const keys = survey.blocks.map((block, index) => {
    if (evidence[index]?.rule?.kind !== 'comment-prompt') return '';
    const key = article.regionOf(block.box) === 'comments' ? (/\S+$/.exec(block.text)?.[0] ?? '') : block.text;
    times.set(key, (times.get(key) ?? 0) + 1);
    return key;
  });
  return evidence.map((known, index) => {
    const key = keys[index] ?? '';
    return key !== '' && (times.get(key) ?? 0) >= OFTEN ? { ...known, score: Math.min(known.score, 0.4) } : known;
  });
}
