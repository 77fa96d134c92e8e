import { type Article, findArticle } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Survey } from '../text/survey.ts';
import { canBeMessage } from './can-be-message.ts';
import { type Evidence, LIKE_A_MESSAGE, NOTHING, readyRules, type Scene, weigh } from './evidence.ts';
import type { PersonalRules } from './personal-rules.ts';
import { type PersonalVerdicts, personalVerdicts } from './personal-verdicts.ts';
import { Places } from './place.ts';
import { SignalReader } from './signals.ts';
import type { Vocabulary } from './vocabulary.ts';
import { findWidgets, type Widget, withoutInner } from './widgets.ts';

const OFTEN = 3;

/** What the engine makes of a page. */
export interface Judgement {
  readonly article: Article | null;
  readonly widgets: readonly Widget[];
  /** The rules would have concealed so much of the article's prose that none of it is: they are wrong about this page. */
  readonly tooMuch: boolean;
  /** How much fits a personal rule and stays, because it is article text or must not go; counted where `all` is asked for. */
  readonly spared: number;
}

/**
 * Judges a page: finds its article and the messages in and around it.
 * @param survey the page's text
 * @param facts what the page declares
 * @param rules those that are switched on
 * @param vocabulary the words of the page's languages
 * @param personal the person's own rules; null where there are none
 * @param all also reads for personal rules what can be no message
 */
export function judge(
  survey: Survey,
  facts: PageFacts,
  rules: readonly Rule[],
  vocabulary: Vocabulary,
  personal: PersonalRules | null = null,
  all = false,
): Judgement {
  const article = findArticle(survey, facts);
  if (!article) return { article, widgets: [], tooMuch: false, spared: 0 };
  const { scene, tail, evidence } = weighBlocks(survey, article, rules, vocabulary);
  const calmed = calm(survey, scene, evidence);
  const own: PersonalVerdicts = personal
    ? personalVerdicts(personal, survey, scene, tail, calmed, all)
    : { evidence: calmed, widgets: [], spared: 0 };
  const told = findWidgets(survey, scene, tail, own.evidence);
  const widgets = own.widgets.length > 0 ? withoutInner([...own.widgets, ...told]) : told;
  const tooMuch = proseIn(widgets, article) > MOST_CONCEALED;
  return { article, widgets: tooMuch ? [] : widgets, tooMuch, spared: own.spared };
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
