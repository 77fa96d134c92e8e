import { type Article, findArticle } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Rule } from '../rules/rule.ts';
import type { Survey } from '../text/survey.ts';
import { type Evidence, readyRules, weigh } from './evidence.ts';
import { readSignals } from './signals.ts';
import { vocabularyFor } from './vocabulary.ts';
import { findWidgets, type Widget } from './widgets.ts';

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
 */
export function judge(survey: Survey, facts: PageFacts, rules: readonly Rule[]): Judgement {
  const article = findArticle(survey, facts);
  if (!article) return { article, widgets: [] };
  const vocabulary = vocabularyFor(languagesOf(facts));
  const ready = readyRules(rules);
  const evidence: Evidence[] = survey.blocks.map((block) => weigh(block, readSignals(block.text, vocabulary), article, ready));
  return { article, widgets: findWidgets(survey, article, evidence) };
}

/** The languages whose words count on a page: its own, and English, which sites mix in everywhere. */
export function languagesOf(facts: PageFacts): string[] {
  const own = facts.language.split('-')[0] ?? '';
  const chinese = /^zh-(hant|tw|hk|mo)/.test(facts.language) ? 'zh-hant' : 'zh-hans';
  return [...new Set(['en', own === 'zh' ? chinese : ['nb', 'nn'].includes(own) ? 'no' : own])];
}
