import { type Article, findArticle } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import type { Survey } from '../text/survey.ts';
import { type Evidence, NOTHING, readyRules, type Scene, weigh } from './evidence.ts';
import { Places } from './place.ts';
import { SignalReader } from './signals.ts';
import type { Vocabulary } from './vocabulary.ts';
import { findWidgets, type Widget } from './widgets.ts';

const LIKE_A_MESSAGE = 0.3;
const OFTEN = 3;

/** What the engine makes of a page. */
export interface Judgement {
  readonly article: Article | null;
  readonly widgets: readonly Widget[];
  /** The rules would have concealed so much of the article's prose that none of it is: they are wrong about this page. */
  readonly tooMuch: boolean;
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
  if (!article) return { article, widgets: [], tooMuch: false };
  const { scene, tail, evidence } = weighBlocks(survey, article, rules, vocabulary);
  const widgets = findWidgets(survey, scene, tail, calm(survey, scene, evidence));
  const tooMuch = proseIn(widgets, article) > MOST_CONCEALED;
  return { article, widgets: tooMuch ? [] : widgets, tooMuch };
}

/** What a page's blocks speak for. */
export interface Weighed {
  readonly scene: Scene;
  /** The index of the first block after the article's last own words. */
  readonly tail: number;
  /** By the block's index. */
  readonly evidence: readonly Evidence[];
}

/** Weighs every block of a page that has an article. Parameters as for {@link judge}. */
export function weighBlocks(survey: Survey, article: Article, rules: readonly Rule[], vocabulary: Vocabulary): Weighed {
  const ready = readyRules(rules);
  const scene = { article, places: new Places(article) };
  const signals = signalsIn(survey, vocabulary);
  const evidence: Evidence[] = survey.blocks.map((block) =>
    canBeMessage(block, article) ? weigh(block, signals.of(block), scene, article.last + 1, ready) : NOTHING,
  );
  const tail = tailOf(article, evidence);
  for (let index = tail; index <= article.last; index++) {
    const block = survey.blocks[index];
    if (block && canBeMessage(block, article)) evidence[index] = weigh(block, signals.of(block), scene, tail, ready);
  }
  return { scene, tail, evidence };
}

const MOST_CONCEALED = 0.5;

/** The share of the article's prose that some messages hold, 0 to 1. */
function proseIn(widgets: readonly Widget[], { prose }: Article): number {
  let concealed = 0;
  for (const { blocks } of widgets) for (const { index } of blocks) concealed += prose[index] ?? 0;
  return concealed === 0 ? 0 : concealed / prose.reduce((sum, weight) => sum + weight, 0);
}

/** What was read of a page before: pages are judged again while they load. */
const readers = new WeakMap<Survey, SignalReader>();

function signalsIn(survey: Survey, vocabulary: Vocabulary): SignalReader {
  let reader = readers.get(survey);
  if (reader?.vocabulary !== vocabulary) {
    reader = new SignalReader(vocabulary);
    readers.set(survey, reader);
  }
  return reader;
}

const LONGEST_MESSAGE = 1200; // characters
const LONGEST_POINTER = 120; // characters; longer links are headlines and teasers
const LONGEST_IN_FLOW = 450; // characters; a longer paragraph set as the article's own is the article's own

/** Whether a block's words need reading at all. */
function canBeMessage(block: Block, { isOwn, prose }: Article): boolean {
  const { length } = block.text;
  if (length > LONGEST_MESSAGE || (block.pressable && length > LONGEST_POINTER)) return false;
  return length <= LONGEST_IN_FLOW || (prose[block.index] ?? 0) === 0 || !isOwn(block.box);
}

/** Where the article's own words end: after its last prose that does not look like a message. */
function tailOf(article: Article, evidence: readonly Evidence[]): number {
  let last = article.last;
  while (last > article.first && ((article.prose[last] ?? 0) === 0 || (evidence[last]?.score ?? 0) > LIKE_A_MESSAGE)) last--;
  return last + 1;
}

/** Kinds whose words are controls where they stand again and again: "Reply" under each comment, "Get a quote" on each entry of a comparison. */
const REPEATED_KINDS: ReadonlySet<Kind> = new Set(['comment-prompt', 'ad-label']);

/**
 * What stands again and again, as "Reply" under each comment or at the end of each commenter's name and date, is a
 * control in use and tells nothing. Labels of advertisements may repeat.
 */
function calm(survey: Survey, { article, places }: Scene, evidence: readonly Evidence[]): Evidence[] {
  const times = new Map<string, number>();
  const keys = survey.blocks.map((block, index) => {
    const rule = evidence[index]?.rule;
    if (!rule || !REPEATED_KINDS.has(rule.kind) || !(block.pressable || rule.kind === 'comment-prompt') || places.of(block).discussed)
      return '';
    const key = article.regionOf(block.box) === 'comments' ? (/\S+$/.exec(block.text)?.[0] ?? '') : block.text;
    times.set(key, (times.get(key) ?? 0) + 1);
    return key;
  });
  return evidence.map((known, index) => {
    const key = keys[index] ?? '';
    return key !== '' && (times.get(key) ?? 0) >= OFTEN ? { ...known, score: Math.min(known.score, 0.4) } : known;
  });
}
