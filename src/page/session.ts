import { type Article, LEAST_ARTICLE } from '../article/find-article.ts';
import { countDeclarations, type PageFacts, readPageFacts } from '../article/page-facts.ts';
import { judge } from '../judge/judge.ts';
import { PersonalRules } from '../judge/personal-rules.ts';
import { readSignals } from '../judge/signals.ts';
import type { Vocabulary } from '../judge/vocabulary.ts';
import type { Widget } from '../judge/widgets.ts';
import type { ConcealedMessage, PageReport, RuleTrial } from '../messages.ts';
import { RULES } from '../rules/built-in-rules.ts';
import type { CompiledRules } from '../rules/compiled-rules.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReadableStorage } from '../settings/read.ts';
import type { SiteSettings } from '../settings/settings.ts';
import { type GrowingSurvey, survey } from '../text/survey.ts';
import { Concealment, type Manner, removeTraces } from './concealment.ts';
import { asksStyles, forgetStyles, mannerOf, mustStay } from './manner.ts';
import { PageWords } from './page-words.ts';
import { pointAt } from './point-at.ts';
import { closedWidgets } from './still-open.ts';
import { pageTitles, type Titling } from './titles.ts';

const LONGEST_TEXT = 300; // characters of a message that are reported
const LONGEST_HEARD = 600; // characters of a block that may be a message while the page is parsed
const MOST_RETURNS = 20; // times that a message is concealed again after the page undid it

/** One message of the page, concealed or shown at the person's wish. */
interface Known {
  readonly id: number;
  readonly anchor: Node;
  readonly text: string;
  widget: Widget;
  concealment: Concealment | null;
  shown: boolean;
  opened: boolean;
  returns: number;
}

/** What Unnag does on one page: judges it, conceals what it found, and keeps account of it. */
export class PageSession {
  private known = new Map<Node, Known>();
  private nextId = 1;
  private article: Article | null = null;
  private tooMuch = false;
  private settings: SiteSettings;
  private readonly words: PageWords;
  private survey: GrowingSurvey | null = null;
  private prose = 0; // of what was read while the page is parsed
  private heard = 0; // blocks that were judged, or read for messages, while the page is parsed
  private vocabulary: Vocabulary | null = null;
  private knownFacts: PageFacts | null = null;
  private knownFor = '';
  private rules: readonly Rule[] | null = null;
  private personal: PersonalRules | null = null;
  private readonly titles: Titling;
  private unpoint: (() => void) | null = null;

  /**
   * @param storage where the lexicons lie
   * @param onChange called whenever the report may have changed
   */
  constructor(
    private readonly document: Document,
    settings: SiteSettings,
    storage: ReadableStorage,
    private readonly onChange: () => void,
  ) {
    this.settings = settings;
    this.words = new PageWords(storage, () => this.look());
    this.titles = pageTitles(storage, () => this.words.language);
  }

  /** Takes new settings and acts on them at once. */
  apply(settings: SiteSettings): void {
    this.settings = settings;
    this.rules = null;
    this.personal = settings.personal.length > 0 ? new PersonalRules(settings.personal, (rule) => settings.isOn(rule)) : null;
    this.look();
  }

  /** The lexicons in the storage have changed: reads the page's again. */
  wordsChanged(): void {
    this.words.askAgain();
  }

  /** Judges the page as it is now, and conceals and restores accordingly. */
  look(): void {
    const { body } = this.document;
    if (!body) return;
    const widgets = this.settings.enabled ? this.judge(body) : [];
    const seen = new Set<Node>();
    for (const widget of widgets) {
      const anchor = anchorOf(widget);
      if (!anchor) continue;
      seen.add(anchor);
      this.keep(anchor, widget);
    }
    for (const [anchor, known] of this.known) {
      if (seen.has(anchor)) continue;
      known.concealment?.restore();
      this.known.delete(anchor);
    }
    if (!this.settings.enabled) removeTraces(this.document);
    this.onChange();
  }

  /** Reads what the parser has added to the page; whether there can be an article in it by now. */
  grow(): boolean {
    const { body } = this.document;
    if (!body || !this.settings.enabled) return false;
    const before = this.survey?.blocks.length ?? 0;
    if (this.survey) this.survey.extend();
    else this.survey = survey(body);
    const { blocks } = this.survey;
    for (let index = Math.max(0, before - 1); index < blocks.length; index++) this.prose += blocks[index]?.prose ?? 0;
    return blocks.length > before && this.prose >= LEAST_ARTICLE;
  }

  /** Whether what the parser has added since the last look reads like a message; no verdict. */
  growthSoundsLikeMessage(): boolean {
    const fresh = this.survey?.blocks.slice(this.heard) ?? [];
    this.heard += Math.max(0, fresh.length - 1); // the last block may go on
    return fresh.some(({ text }) => text.length <= LONGEST_HEARD && this.soundsLikeMessage(text));
  }

  /** The page's text has changed elsewhere than at its end: what was read of it no longer counts. */
  changed(): void {
    this.survey = null;
  }

  /** All of the page has come: reads it anew if something was not read as it came. */
  finish(): void {
    this.survey?.extend();
    if (!this.survey?.complete) this.survey = null;
  }

  /** Whether a text reads like a message; no verdict. */
  soundsLikeMessage(text: string): boolean {
    if (this.vocabulary !== null && readSignals(text, this.vocabulary).variety > 0) return true;
    return this.personal !== null && this.personal.ofText(text) !== null;
  }

  private judge(body: Element): readonly Widget[] {
    this.survey ??= survey(body);
    this.heard = Math.max(0, this.survey.blocks.length - 1);
    const facts = this.facts();
    this.vocabulary = this.words.vocabularyFor(facts, this.survey);
    if (!this.vocabulary) return [];
    this.rules ??= RULES.filter((rule) => this.settings.isOn(rule));
    const { article, widgets, tooMuch } = judge(this.survey, facts, this.rules, this.vocabulary, this.personal);
    this.tooMuch = tooMuch;
    this.article = article;
    const ready = this.document.readyState === 'loading' ? closedWidgets(widgets, body) : widgets;
    return ready.filter((widget) => this.known.has(anchorOf(widget) ?? body) || !mustStay(widget, article));
  }

  /** Tells what some rules would do on the page by themselves, and changes nothing. */
  tryRules(rules: CompiledRules): RuleTrial {
    const { body, location } = this.document;
    const host = location.hostname;
    const read = body && survey(body);
    const facts = this.facts();
    const vocabulary = read && this.words.vocabularyFor(facts, read);
    if (!vocabulary) return { host, article: false, messages: 0, spared: 0 };
    const { article, widgets, spared } = judge(read, facts, [], vocabulary, new PersonalRules([rules], () => true), true);
    const going = widgets.filter((widget) => !mustStay(widget, article));
    return { host, article: article !== null, messages: going.length, spared: spared + widgets.length - going.length };
  }

  /** What the page declares; read anew where more of it has come. */
  private facts(): PageFacts {
    const { document } = this;
    const state = `${document.location.href} ${document.readyState} ${document.documentElement?.lang} ${countDeclarations(document)}`;
    if (!this.knownFacts || state !== this.knownFor) this.knownFacts = readPageFacts(document, document.location.href);
    this.knownFor = state;
    return this.knownFacts;
  }

  private keep(anchor: Node, widget: Widget): void {
    let known = this.known.get(anchor);
    if (!known) {
      known = { id: this.nextId++, anchor, text: textOf(widget), widget, concealment: null, shown: false, opened: false, returns: 0 };
      this.known.set(anchor, known);
    }
    if (this.settings.isKept(known.text)) {
      known.concealment?.restore();
      known.concealment = null;
      return;
    }
    if (known.shown || known.opened) return;
    const { concealment } = known;
    const chosenAnew = concealment !== null && concealment.manner !== this.mannerOf(widget);
    if (concealment?.intact && sameBlocks(known.widget, widget) && !chosenAnew) return;
    if (concealment && !chosenAnew && ++known.returns > MOST_RETURNS) return;
    known.concealment?.restore();
    known.widget = widget;
    this.conceal(known);
  }

  private mannerOf(widget: Widget): Manner {
    const { kind, own } = widget.rule;
    return mannerOf(widget, this.facts(), this.article, own?.action ?? this.settings.modeOf(kind));
  }

  private conceal(known: Known): void {
    known.concealment = new Concealment(known.widget, this.mannerOf(known.widget), this.titles, (open) => {
      known.opened = open;
      this.onChange();
    });
  }

  /** The page's styles have arrived, which tell what is laid over it and what is cut off: what was concealed without them is weighed anew. */
  restyled(): void {
    forgetStyles();
    const { article } = this;
    if (!article) return;
    const concealed = [...this.known.values()].filter(
      ({ concealment, opened, widget }) => concealment && !opened && asksStyles(widget, article),
    );
    if (concealed.length === 0) return;
    for (const { concealment } of concealed) concealment?.uncover();
    const manners = concealed.map(({ widget }) => (mustStay(widget, this.article) ? null : this.mannerOf(widget)));
    for (const [index, known] of concealed.entries()) {
      if (manners[index] === known.concealment?.manner) known.concealment?.cover();
      else {
        known.concealment?.restore();
        if (manners[index] === null) this.known.delete(known.anchor);
        else this.conceal(known);
      }
    }
    this.onChange();
  }

  /** Scrolls to a message and marks its place for a moment. Unknown ids and messages that are shown change nothing. */
  pointAt(id: number): void {
    this.unpoint?.();
    for (const { id: own, concealment } of this.known.values()) {
      if (own === id && concealment) this.unpoint = pointAt(concealment, this.titles);
    }
  }

  /** Shows one message, or conceals it again. Unknown ids change nothing. */
  show(id: number, show: boolean): void {
    for (const known of this.known.values()) {
      if (known.id !== id) continue;
      known.shown = show;
      known.opened = false;
      known.concealment?.restore();
      known.concealment = null;
      if (!show) this.conceal(known);
    }
    this.onChange();
  }

  /** Brings everything back and forgets it. */
  restore(): void {
    this.unpoint?.();
    for (const known of this.known.values()) known.concealment?.restore();
    this.known.clear();
    removeTraces(this.document);
  }

  /** How many messages are concealed now. */
  get count(): number {
    return this.settings.enabled ? [...this.known.values()].filter((known) => known.concealment !== null && !known.shown).length : 0;
  }

  /** Differs whenever the report may differ. */
  get state(): string {
    const messages = [...this.known.values()].map(({ id, shown, opened }) => `${id}${shown ? 's' : ''}${opened ? 'o' : ''}`);
    return `${this.settings.enabled}${this.article !== null}${this.tooMuch}${messages.join()}`;
  }

  report(): PageReport {
    const state = !this.settings.enabled ? 'off' : this.tooMuch ? 'too-much' : this.article ? 'working' : 'no-article';
    return { host: this.document.location.hostname, state, messages: [...this.known.values()].map(describe) };
  }
}

const STATES = { hide: 'hidden', collapse: 'collapsed', dim: 'dimmed', count: 'counted' } as const;

function describe({ id, text, widget, concealment, shown }: Known): ConcealedMessage {
  const state = shown || !concealment ? 'shown' : STATES[concealment.manner];
  const { rule, reasons } = widget;
  return { id, text, rule: rule.id, kind: rule.kind, reasons, state, ...(rule.own ? { title: rule.own.title } : {}) };
}

/** The node by which a message is known from one look to the next. */
const anchorOf = (widget: Widget): Node | undefined => widget.box?.element ?? widget.blocks[0]?.nodes[0];

const sameBlocks = (one: Widget, other: Widget): boolean => one.blocks.length === other.blocks.length || one.box !== null;

const textOf = (widget: Widget): string =>
  widget.blocks
    .map((block) => block.text)
    .join(' ')
    .slice(0, LONGEST_TEXT);
