import type { Article } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Widget } from '../judge/widgets.ts';
import type { ConcealedMessage } from '../messages.ts';
import type { SiteSettings } from '../settings/settings.ts';
import { isInDocument } from '../text/inner-trees.ts';
import { beforePaint } from './before-paint.ts';
import { Concealment, type Manner } from './concealment.ts';
import { situationOf } from './cut-off.ts';
import { askStyles, isBeingUsed, mannerOf, type StyleAnswers } from './manner.ts';
import { pointAt } from './point-at.ts';
import { NEXT_FRAME } from './slices.ts';
import type { Titling } from './titles.ts';

const LONGEST_TEXT = 300; // characters of a message that are reported
const MOST_MESSAGES = 300; // that are concealed on a page; what has more was made to cost time
const MOST_AT_ONCE = 50; // that are concealed, and asked of the page's styles, before one frame
const MOST_RETURNS = 20; // times that a message is concealed again after the page undid it

/** One message of the page, concealed or shown at the person's wish. */
interface Known {
  readonly id: number;
  readonly anchor: Node;
  text: string;
  widget: Widget;
  concealment: Concealment | null;
  shown: boolean;
  opened: boolean;
  returns: number;
}

/** What is known of the page where a message is concealed. */
export interface Setting {
  readonly article: Article | null;
  readonly facts: PageFacts;
  readonly settings: SiteSettings;
  /** Whether a message stands on the page as it was read; where not, it waits for the next look. */
  readonly isAsRead: (widget: Widget) => boolean;
}

/** The messages of one page: conceals them, brings them back, and keeps account of them. */
export class PageMessages {
  private readonly known = new Map<Node, Known>();
  private nextId = 1;
  private concealed = 0; // before the next frame
  private setting: Setting | null = null;
  private isSettled = false;
  /** What the styles told of each message, and where it stood then; see `situationOf`. */
  private answers = new WeakMap<Node, StyleAnswers & { readonly situation: string }>();
  private callOff: (() => void) | null = null;
  private unpoint: (() => void) | null = null;

  /**
   * @param titles gives the words of the line that stands for a message
   * @param onChange called when the person opens or closes such a line, and when the styles told otherwise than was thought
   */
  constructor(
    private readonly document: Document,
    private readonly titles: Titling,
    private readonly onChange: () => void,
  ) {}

  /**
   * Conceals what was found on the page now, and brings back what is no longer among it.
   * @yields where more is left to conceal than fits before one frame
   */
  *settleInSteps(widgets: readonly Widget[], setting: Setting): Generator<typeof NEXT_FRAME> {
    this.setting = setting;
    const seen = new Set<Node>();
    this.concealed = 0;
    for (const widget of widgets) {
      const anchor = anchorOf(widget);
      if (!anchor || seen.size === MOST_MESSAGES) continue;
      if (!this.known.has(anchor) && (this.answers.get(anchor)?.laidOver || isBeingUsed(widget))) continue;
      if (this.concealed >= MOST_AT_ONCE) {
        this.askStyles();
        yield NEXT_FRAME;
        this.concealed = 0;
      }
      if (setting.isAsRead(widget)) this.keep(anchor, widget);
      else if (!this.known.has(anchor)) continue;
      seen.add(anchor);
    }
    for (const [anchor, known] of this.known) {
      if (seen.has(anchor)) continue;
      release(known);
      this.known.delete(anchor);
    }
    this.askStyles();
  }

  private keep(anchor: Node, widget: Widget): void {
    let known = this.known.get(anchor);
    if (!known) {
      known = { id: this.nextId++, anchor, text: textOf(widget), widget, concealment: null, shown: false, opened: false, returns: 0 };
      this.known.set(anchor, known);
    }
    const isSame = isSameMessage(known.widget, widget);
    known.widget = widget;
    known.text = textOf(widget);
    if (this.setting?.settings.isKept(known.text)) {
      release(known);
      return;
    }
    if (known.shown || known.opened) return;
    const { concealment } = known;
    const chosenAnew = concealment !== null && concealment.manner !== this.mannerOf(widget);
    if (concealment?.intact && isSame && !chosenAnew) return;
    if (concealment && !chosenAnew) known.returns++;
    release(known);
    if (known.returns <= MOST_RETURNS) this.conceal(known);
  }

  /** The elements that are concealed, with all that is in them. */
  concealedElements(): Set<Node> {
    return new Set([...this.known.values()].flatMap(({ concealment }) => concealment?.covered ?? []));
  }

  /** Shows what a node stands in, for good, because text has come into it that may be the article's. */
  letGo(node: Node): void {
    for (const known of this.known.values()) {
      if (!known.concealment?.covers(node)) continue;
      release(known);
      known.returns = MOST_RETURNS + 1;
    }
  }

  private mannerOf(widget: Widget): Manner {
    const { setting } = this;
    if (!setting) return 'count';
    const cutOff = this.answers.get(anchorOf(widget) ?? this.document)?.cutOff ?? false;
    const { kind, own } = widget.rule;
    return mannerOf(widget, setting.facts, own?.action ?? setting.settings.modeOf(kind), cutOff);
  }

  private conceal(known: Known): void {
    this.concealed++;
    const onOpen = (open: boolean): void => {
      known.opened = open;
      this.onChange();
    };
    known.concealment = new Concealment(known.widget, this.mannerOf(known.widget), this.titles, onOpen, !this.isSettled);
  }

  /** The page takes elements of Unnag's own from now on (see `whenSettled`): puts the lines into it that wait for that. */
  settle(): void {
    this.isSettled = true;
    for (const { concealment } of this.known.values()) concealment?.putLine();
    this.onChange();
  }

  /**
   * What was concealed by its words alone is weighed by the page's styles before it is painted: they tell what is laid
   * over the page, and what stands for text that was cut off.
   * @param anew ask again of everything, because styles have come
   */
  askStyles(anew = false): void {
    if (anew) this.answers = new WeakMap();
    this.callOff?.();
    this.callOff = this.unanswered().next().done ? null : beforePaint(this.document, () => this.readStyles());
    if (!this.callOff) this.keepRoom(true);
  }

  private keepRoom(keep: boolean): void {
    for (const { concealment } of this.known.values()) concealment?.keepRoom(keep);
  }

  /** The messages of which the styles have not been asked where they stand now. */
  private *unanswered(): Generator<{ readonly known: Known; readonly article: Article; readonly situation: string }> {
    const article = this.setting?.article;
    if (!article) return;
    for (const known of this.known.values()) {
      if (!known.concealment || known.opened || !isInDocument(known.anchor)) continue;
      const situation = situationOf(known.widget, article);
      if (this.answers.get(known.anchor)?.situation !== situation) yield { known, article, situation };
    }
  }

  private readStyles(): void {
    this.keepRoom(false);
    const asked = [...this.unanswered()];
    for (const { known, article, situation } of asked) {
      const { anchor, concealment, widget } = known;
      const answers = askStyles(widget, article, (ask) => (concealment ? concealment.whileShown(ask) : ask()));
      this.answers.set(anchor, { ...answers, situation });
    }
    for (const { known } of asked) {
      const stays = this.answers.get(known.anchor)?.laidOver;
      if (!stays && known.concealment?.manner === this.mannerOf(known.widget)) continue;
      release(known);
      if (stays) this.known.delete(known.anchor);
      else this.conceal(known);
    }
    this.keepRoom(true);
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
      release(known);
      if (!show) this.conceal(known);
    }
    this.askStyles();
    this.onChange();
  }

  /** Conceals everything anew, in the way that holds from now on. */
  concealAnew(): void {
    for (const known of this.known.values()) {
      if (!known.concealment || known.opened) continue;
      known.concealment.restore();
      this.conceal(known);
    }
    this.keepRoom(true);
  }

  /** Brings everything back and forgets it. */
  restore(): void {
    this.callOff?.();
    this.unpoint?.();
    for (const known of this.known.values()) release(known);
    this.known.clear();
  }

  /** How many messages are concealed now. */
  get count(): number {
    return [...this.known.values()].filter(({ concealment, shown }) => concealment !== null && !shown).length;
  }

  /** Differs whenever the account may differ. */
  get state(): string {
    return [...this.known.values()]
      .map(({ id, shown, opened, concealment }) => `${id}${shown ? 's' : ''}${opened ? 'o' : ''} ${concealment?.manner}`)
      .join();
  }

  /** The account, in the order in which the messages were found. */
  describe(): ConcealedMessage[] {
    return [...this.known.values()].map(describe);
  }
}

/** Brings a message back. */
function release(known: Known): void {
  known.concealment?.restore();
  known.concealment = null;
}

const STATES = { hide: 'hidden', collapse: 'collapsed', dim: 'dimmed', count: 'counted' } as const;

function describe({ id, text, widget, concealment, shown }: Known): ConcealedMessage {
  const state = shown || !concealment ? 'shown' : STATES[concealment.manner];
  const { rule, reasons } = widget;
  return { id, text, rule: rule.id, kind: rule.kind, reasons, state, ...(rule.own ? { title: rule.own.title } : {}) };
}

/** The node by which a message is known from one look to the next. */
const anchorOf = (widget: Widget): Node | undefined => widget.boxes[0]?.element ?? widget.blocks[0]?.nodes[0];

/** Whether two messages that begin alike hold the same boxes, or where they hold none, as many blocks. */
const isSameMessage = (one: Widget, other: Widget): boolean =>
  one.boxes.length === other.boxes.length &&
  one.boxes.every(({ element }, at) => element === other.boxes[at]?.element) &&
  (one.boxes.length > 0 || one.blocks.length === other.blocks.length);

const textOf = (widget: Widget): string =>
  widget.blocks
    .map((block) => block.text)
    .join(' ')
    .slice(0, LONGEST_TEXT);
