import { LEAST_ARTICLE } from '../article/find-article.ts';
import { lengthsDeclared, type PageFacts, readPageFacts } from '../article/page-facts.ts';
import { type Judgement, judge, judgeInSteps } from '../judge/judge.ts';
import type { EarlierEvidence } from '../judge/kept-evidence.ts';
import { PersonalRules } from '../judge/personal-rules.ts';
import { SignalReader } from '../judge/signals.ts';
import type { Widget } from '../judge/widgets.ts';
import type { RuleTrial } from '../messages.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import type { Rule } from '../rules/rule.ts';
import { isElement, textOf } from '../text/dom.ts';
import { type InnerTrees, innerTreesIn } from '../text/inner-trees.ts';
import { GrowingSurvey, survey } from '../text/survey.ts';
import { FirstChange } from './first-change.ts';
import { isLaidOver } from './laid-over.ts';
import type { PageWords } from './page-words.ts';
import { LARGE } from './slices.ts';
import { Touched } from './touched.ts';

const MOST_HEARD = 1000; // blocks that are read for messages at a time
const LONGEST_ADDRESS = 2000; // characters
const LONGEST_HEARD = 600; // characters of a block that may be a message while the page is parsed
const MOST_READINGS = 3; // of a page that takes away what is being read
export const EMPTY: Judgement = { article: null, widgets: [], tooMuch: false };

/** Reads one page: follows its text while it is parsed, and judges it. Changes nothing. */
export class PageReader {
  /** The person's own rules that hold here; null where there are none. */
  personal: PersonalRules | null = null;
  private survey: GrowingSurvey | null = null;
  /** What the survey has left to read, and how many blocks it had before. */
  private growing: { readonly steps: Generator<void>; readonly before: number } | null = null;
  /** The shadow roots and frames that are read with the page. */
  trees: InnerTrees = new Map();
  private isUnchecked = false; // whether all of the page was read as it came
  private lengthWithTrees = 0; // characters of the page's own text, while it is parsed
  private prose = 0; // letters of what was read while the page is parsed
  private heard = 0; // blocks that were judged, or read for messages, while the page is parsed
  private signals: SignalReader | null = null;
  /** What has changed since the last judgement began. */
  private readonly touched = new Touched();
  /** What has changed since the survey was read, or read on. */
  private readonly change = new FirstChange();
  /** By what the page was judged last, as long as it is not read anew. */
  private earlier: EarlierEvidence | null = null;
  private isParsed = false;
  private isFollowed = false; // whether all that changes in what is surveyed gets known
  private knownFacts: PageFacts | null = null;
  private knownFor = '';

  /** @param words gives the words to judge by */
  constructor(
    private readonly document: Document,
    private readonly words: PageWords,
  ) {}

  /**
   * Takes the shadow roots and frames that are to be read with the page. Where others were read, the page is read anew, and
   * so it is all the time while it is parsed, because they can grow anywhere.
   */
  takeTrees(trees: InnerTrees): void {
    const isSame = trees.size === this.trees.size && [...trees].every(([holder, tree]) => this.trees.get(holder) === tree);
    if (!isSame) this.forget();
    this.trees = trees;
  }

  /** The bodies of the frames that are read. */
  get bodies(): Element[] {
    return [...this.trees.values()].filter((tree) => isElement(tree));
  }

  /** Whether the parser has added anything since this was asked last. */
  hasGrown(): boolean {
    const { body } = this.document;
    if (!body || this.trees.size === 0) return this.growing !== null || (this.survey?.hasGrown ?? body !== null);
    // The trees have their own observer; where they are, the page is read anew each time.
    const length = textOf(body).length;
    const before = this.lengthWithTrees;
    this.lengthWithTrees = length;
    return length !== before;
  }

  /**
   * Reads what the parser has added to the page.
   * @param longest how long that may take, in ms; the rest is read the next time
   * @returns whether all was read, and there can be an article in it by now
   */
  grow(longest: number): boolean {
    const { body } = this.document;
    if (!body) return false;
    if (this.trees.size > 0) {
      this.forget();
      return true;
    }
    this.survey ??= new GrowingSurvey(body);
    const { blocks } = this.survey;
    this.growing ??= { steps: this.survey.extendInSteps(), before: blocks.length };
    const { steps, before } = this.growing;
    const end = performance.now() + longest;
    // What an ordinary page has is read at once, however slow the device: it must not be painted first.
    while (!steps.next().done) if (this.survey.isLarge && performance.now() > end) return false;
    this.growing = null;
    for (let index = Math.max(0, before - 1); index < blocks.length; index++) this.prose += blocks[index]?.prose ?? 0;
    return blocks.length > before && this.prose >= LEAST_ARTICLE;
  }

  /** Whether what the parser has added since the last judgement, or since this was asked last, reads like a message; no verdict. */
  growthSoundsLikeMessage(): boolean {
    if (!this.survey) return this.trees.size > 0;
    const signals = this.signals ?? this.signalsFor(this.survey);
    if (!signals) return false;
    const { blocks } = this.survey;
    const first = this.heard;
    const end = Math.min(blocks.length, first + MOST_HEARD);
    this.heard = Math.max(first, end - 1); // the last block may go on
    for (let index = first; index < end; index++) {
      const block = blocks[index];
      if (block && block.text.length <= LONGEST_HEARD && this.soundsLike(block.text, signals)) return true;
    }
    return false;
  }

  /**
   * The page has changed elsewhere than at its end: from there on, what was read of it no longer counts.
   * @param records what a mutation observer reports
   * @param isMeanwhile the page is being looked at
   */
  changed(records: readonly MutationRecord[], isMeanwhile: boolean): void {
    if (isMeanwhile) this.touched.note(records.map(({ target }) => target));
    if (this.isFollowed) this.change.note(records);
    else this.forget();
  }

  /** The page has changed who knows where: nothing that was read of it counts any more. */
  changedAnywhere(): void {
    this.forget();
  }

  /** Whether a message stands on the page as the last judgement read it. */
  isAsRead(widget: Widget): boolean {
    return !this.touched.includes(widget);
  }

  private forget(): void {
    this.survey = null;
    this.growing = null;
    this.isFollowed = false;
    this.earlier = null;
  }

  /** All of the page has come: the next judgement reads it anew if something was not read as it came. */
  finish(): void {
    this.isUnchecked = true;
    this.isParsed = true;
  }

  /** Whether a text reads like a message; no verdict. */
  soundsLikeMessage(text: string): boolean {
    return this.signals !== null && this.soundsLike(text, this.signals);
  }

  private soundsLike(text: string, signals: SignalReader): boolean {
    return signals.read(text).variety > 0 || (this.personal !== null && this.personal.read(text) !== null);
  }

  /**
   * Judges the page as it is now.
   * @param rules those that are switched on
   * @param off those that are not
   * @yields now and then, as `judgeInSteps` does; where the page changes meanwhile, what is judged is how it was, and
   * `isAsRead` tells which of the messages may be concealed
   * @returns null while the page's words are awaited; undefined where the page took away what was being read
   */
  *judge(rules: readonly Rule[], off: readonly Rule[]): Generator<unknown, Judgement | null | undefined> {
    const { body } = this.document;
    if (!body) return EMPTY;
    this.touched.forget();
    const survey = yield* this.readInSteps(body);
    if (!survey) return undefined;
    survey.countFields();
    this.heard = Math.max(0, survey.blocks.length - 1);
    const signals = this.signalsFor(survey);
    if (!signals) return null;
    const judged = yield* judgeInSteps(survey, this.facts(), { rules, off, signals, personal: this.personal }, this.earlier);
    this.earlier = this.survey === survey ? (judged.evidence ?? null) : null;
    return judged;
  }

  private *readInSteps(body: Element): Generator<unknown, GrowingSurvey | null> {
    if (this.survey?.isLarge) yield LARGE;
    const known = this.survey?.root === body ? yield* this.readOnInSteps(this.survey) : null;
    return known ?? (yield* this.readAnewInSteps(body));
  }

  /** Reads what is not known of the page yet; null where it has to be read anew. */
  private *readOnInSteps(survey: GrowingSurvey): Generator<unknown, GrowingSurvey | null> {
    const { change } = this;
    if (this.isFollowed) {
      if (change.isAny) survey.rewind(change.keptOf(survey.root, survey.blocks));
      change.forget();
      yield* survey.extendInSteps();
      return survey.isInPlace ? survey : null;
    }
    if (this.growing) yield* this.growing.steps;
    this.growing = null;
    if (this.isUnchecked) {
      yield* survey.extendInSteps();
      if (!(yield* survey.isCompleteInSteps())) return null;
      this.isUnchecked = false;
    }
    return this.survey;
  }

  private *readAnewInSteps(body: Element): Generator<unknown, GrowingSurvey | null> {
    this.forget();
    this.isUnchecked = false;
    for (let reading = 0; reading < MOST_READINGS; reading++) {
      this.change.forget();
      this.isFollowed = this.isParsed && this.trees.size === 0;
      const survey = new GrowingSurvey(body, this.trees);
      yield* survey.extendInSteps();
      if (survey.isLarge) yield LARGE;
      if (!survey.isInPlace) continue;
      if (this.isFollowed || !this.touched.isAny) this.survey = survey;
      return survey;
    }
    return null;
  }

  /** Tells what some rules would do on the page, and no others. */
  tryRules(compiled: CompiledRules): RuleTrial {
    const { body, location } = this.document;
    const host = location.hostname;
    const read = body && survey(body, innerTreesIn(body));
    const vocabulary = read && this.words.vocabularyFor(this.facts(), read);
    if (!vocabulary) return { host, article: false, messages: 0, spared: 0 };
    const { article, widgets, spared = 0 } = judge(read, this.facts(), [], vocabulary, new PersonalRules([compiled], () => true, true));
    const laidOver = article ? widgets.filter((widget) => isLaidOver(widget, article, (ask) => ask())).length : 0;
    return { host, article: article !== null, messages: widgets.length - laidOver, spared: spared + laidOver };
  }

  /** What the page declares; read anew where more of it has come. */
  facts(): PageFacts {
    const { document } = this;
    const address = document.location.href.slice(0, LONGEST_ADDRESS);
    const state = `${address} ${document.readyState === 'loading'} ${document.documentElement?.lang} ${lengthsDeclared(document)}`;
    if (!this.knownFacts || state !== this.knownFor) this.knownFacts = readPageFacts(document, address);
    this.knownFor = state;
    return this.knownFacts;
  }

  private signalsFor(survey: GrowingSurvey): SignalReader | null {
    const vocabulary = this.words.vocabularyFor(this.facts(), survey);
    if (!vocabulary) return null;
    if (this.signals?.vocabulary !== vocabulary) this.signals = new SignalReader(vocabulary);
    return this.signals;
  }
}
