import { type Article, findArticleInSteps } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import type { Block } from '../text/block.ts';
import { inOneGo } from '../text/in-one-go.ts';
import type { Survey } from '../text/survey.ts';
import { joinAfterGate } from './after-gate.ts';
import { canBeMessage } from './can-be-message.ts';
import { type Evidence, LIKE_A_MESSAGE, NOTHING, type Scene, weigh } from './evidence.ts';
import { joinHeadings } from './heading-over.ts';
import { type EarlierEvidence, fieldsOf, keptEvidence } from './kept-evidence.ts';
import { spareOwnWords } from './own-words.ts';
import type { PersonalRules } from './personal-rules.ts';
import { personalVerdicts } from './personal-verdicts.ts';
import { isHead, Places } from './place.ts';
import { listUnder, NAMED } from './promoted.ts';
import { type ReadyRule, readyRules } from './ready-rules.ts';
import { withinBounds } from './safety-valve.ts';
import { joinSiblings } from './siblings.ts';
import { SignalReader } from './signals.ts';
import { weighTogether } from './together.ts';
import type { Vocabulary } from './vocabulary.ts';
import { findWidgetsInSteps, type Widget, withoutInner } from './widgets.ts';

const OFTEN = 3;
const MOST_NAMED = 3; // boxes that tell by their names alone; where there are more, they are what the page is about

/** What the engine makes of a page. */
export interface Judgement {
  readonly article: Article | null;
  readonly widgets: readonly Widget[];
  /** The rules would have concealed so much of the article's prose that none of it is: they are wrong about this page. */
  readonly tooMuch: boolean;
  /** How much fits a personal rule and stays, because it is article text or must not go; only of a trial. */
  readonly spared?: number;
  /** By what it was judged, for when it is judged again. */
  readonly evidence?: EarlierEvidence;
}

/** What a page is judged by. */
export interface Measures {
  /** The built-in rules that are switched on. */
  readonly rules: readonly Rule[];
  /** Those that are not: what fits one of them best stays, though another would take it, too. */
  readonly off: readonly Rule[];
  /** Reads what a text says, in the words of the page's languages. */
  readonly signals: SignalReader;
  /** The person's own rules; null where there are none. */
  readonly personal: PersonalRules | null;
}

const STEP = 10_000; // characters that are weighed at a stretch
const PASSED_OVER = 20; // characters that take as long as a block that is not weighed

/**
 * Judges a page: finds its article and the messages in and around it.
 * @param survey the page's text
 * @param facts what the page declares
 * @param earlier by what the page was judged before it changed; null where it was not, or is read anew
 * @yields now and then, so that the work on a large page can be spread; the survey must not change in between
 */
export function* judgeInSteps(
  survey: Survey,
  facts: PageFacts,
  measures: Measures,
  earlier: EarlierEvidence | null = null,
): Generator<void, Judgement> {
  const { signals, personal } = measures;
  const article = yield* findArticleInSteps(survey, facts);
  if (!article) return { article, widgets: [], tooMuch: false };
  yield;
  const ready = readyRules(measures.rules, measures.off);
  const each = yield* weighEachInSteps(survey, article, ready, signals, keptEvidence(earlier, survey, article, measures));
  const { scene, tail, evidence } = yield* weighInSteps(survey, article, ready, signals, each);
  yield;
  const calmed = calm(survey, scene, tail, evidence);
  const own = personal && (yield* personalVerdicts(personal, survey, scene, tail, calmed));
  yield;
  const told = yield* findWidgetsInSteps(survey, scene, tail, own?.evidence ?? calmed);
  const widgets = own && own.widgets.length > 0 ? withoutInner([...own.widgets, ...told]) : told;
  const bounded = withinBounds(widgets, article, survey);
  return {
    article,
    ...bounded,
    widgets: joinSiblings(bounded.widgets),
    ...(own ? { spared: own.spared } : {}),
    evidence: { measures, article, blocks: [...survey.blocks], fields: fieldsOf(survey), byBlock: each },
  };
}

/** What a page's blocks speak for. */
export interface Weighed {
  readonly scene: Scene;
  /** The index of the first block after the article's last own words. */
  readonly tail: number;
  /** By the block's index. */
  readonly evidence: readonly Evidence[];
}

/**
 * Weighs each block by itself.
 * @param known what some speak for, by their index
 */
function* weighEachInSteps(
  { blocks }: Survey,
  article: Article,
  ready: readonly ReadyRule[],
  signals: SignalReader,
  known: readonly (Evidence | undefined)[] = [],
): Generator<void, Evidence[]> {
  const scene = { article, places: new Places(article) };
  const evidence: Evidence[] = [];
  let weighed = 0;
  for (const block of blocks) {
    const kept = known[block.index];
    if (kept) {
      evidence.push(kept);
      continue;
    }
    const isWeighed = canBeMessage(block, article);
    evidence.push(isWeighed ? weigh(block, signals.read(block.text), scene, article.last + 1, ready) : NOTHING);
    weighed += isWeighed ? block.text.length : PASSED_OVER;
    if (weighed < STEP) continue;
    weighed = 0;
    yield;
  }
  return evidence;
}

/** @param each what each block speaks for by itself */
function* weighInSteps(
  survey: Survey,
  article: Article,
  ready: readonly ReadyRule[],
  signals: SignalReader,
  each: readonly Evidence[],
): Generator<void, Weighed> {
  const scene = { article, places: new Places(article) };
  const evidence = [...each];
  yield* weighTogether(survey, scene, article.last + 1, evidence, signals, ready);
  joinAfterGate(survey, scene, signals, evidence);
  const tail = tailOf(article, evidence);
  for (let index = tail; index <= article.last; index++) {
    const block = survey.blocks[index];
    if (!block || !canBeMessage(block, article)) continue;
    const again = weigh(block, signals.read(block.text), scene, tail, ready);
    if (again.score > (evidence[index]?.score ?? 0)) evidence[index] = again;
  }
  spareOwnWords(survey, scene, signals, evidence, ready);
  joinHeadings(survey, scene, signals, evidence);
  return { scene, tail, evidence };
}

/** Weighs every block of a page that has an article, in one go; see `judge`. */
export function weighBlocks(survey: Survey, article: Article, rules: readonly Rule[], vocabulary: Vocabulary): Weighed {
  const ready = readyRules(rules);
  const signals = new SignalReader(vocabulary);
  return inOneGo(weighInSteps(survey, article, ready, signals, inOneGo(weighEachInSteps(survey, article, ready, signals))));
}

/** Judges a page in one go; see `judgeInSteps`. */
export function judge(
  survey: Survey,
  facts: PageFacts,
  rules: readonly Rule[],
  vocabulary: Vocabulary,
  personal: PersonalRules | null = null,
  off: readonly Rule[] = [],
): Judgement {
  return inOneGo(judgeInSteps(survey, facts, { rules, off, signals: new SignalReader(vocabulary), personal }));
}

/** Where the article's own words end: after its last prose that does not look like a message. */
function tailOf(article: Article, evidence: readonly Evidence[]): number {
  let last = article.last;
  while (last > article.first && ((article.prose[last] ?? 0) === 0 || (evidence[last]?.score ?? 0) > LIKE_A_MESSAGE)) last--;
  return last + 1;
}

/** Whether a block heads a part of the article, set as the article's own and followed by its own words. */
function headsProse(block: Block, survey: Survey, { article, places }: Scene, evidence: readonly Evidence[]): boolean {
  const next = survey.blocks[block.index + 1];
  if (!next || !isHead(block.box) || (article.prose[next.index] ?? 0) === 0) return false;
  return places.of(block).strict && places.of(next).strict && (evidence[next.index]?.score ?? 0) < LIKE_A_MESSAGE;
}

/** Kinds whose words are controls where they stand again and again: "Reply" under each comment, "Get a quote" on each entry of a comparison. */
const REPEATED_KINDS: ReadonlySet<Kind> = new Set(['comment-prompt', 'ad-label']);

/**
 * What stands again and again, as "Reply" under each comment or at the end of each commenter's name and date, is a
 * control in use and tells nothing. Labels of advertisements may repeat. Boxes named calls to action tell nothing where the page
 * is full of them, and headings of offers tell where there is a list under them. What heads a part of the article tells nothing,
 * neither there nor in a table of contents.
 */
function calm(survey: Survey, scene: Scene, tail: number, evidence: readonly Evidence[]): readonly Evidence[] {
  const { article, places } = scene;
  // On a large page, few blocks tell anything.
  const telling = survey.blocks.filter(({ index }) => evidence[index]?.rule || evidence[index]?.asHead);
  const times = new Map<string, number>();
  const keys = telling.map((block) => {
    const rule = evidence[block.index]?.rule;
    if (!rule || !REPEATED_KINDS.has(rule.kind) || !(block.pressable || rule.kind === 'comment-prompt') || places.of(block).discussed)
      return '';
    const key = article.regionOf(block.box) === 'comments' ? (/\S+$/.exec(block.text)?.[0] ?? '') : block.text;
    times.set(key, (times.get(key) ?? 0) + 1);
    return key;
  });
  const cards = telling.filter(({ index }) => evidence[index]?.reasons === NAMED).length;
  const texts = new Set(telling.map(({ text }) => text));
  const heads = new Set(
    survey.blocks.filter((block) => texts.has(block.text) && headsProse(block, survey, scene, evidence)).map(({ text }) => text),
  );
  const calmed = [...evidence];
  for (const [at, block] of telling.entries()) {
    const known = evidence[block.index] as Evidence;
    const key = keys[at] ?? '';
    if (known.rule && ((known.reasons === NAMED && cards > MOST_NAMED) || heads.has(block.text))) calmed[block.index] = NOTHING;
    else if (known.asHead && listUnder(block, survey, scene, tail)) calmed[block.index] = known.asHead;
    else if (key !== '' && (times.get(key) ?? 0) >= OFTEN) calmed[block.index] = { ...known, score: Math.min(known.score, 0.4) };
  }
  return calmed;
}
