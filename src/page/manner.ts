import type { Article } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Widget } from '../judge/widgets.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Box } from '../text/box.ts';
import { says } from '../text/names.ts';
import type { Manner } from './concealment.ts';
import { isCutOff, textAround } from './cut-off.ts';
import { isInUse } from './in-use.ts';
import { holdsTextBack, isClosed, isLaidOver, type Showing } from './laid-over.ts';

const GATE_RULES: ReadonlySet<string> = new Set(['subscription.reserved', 'subscription.quota']);
/** Kinds that ask for something in exchange for the text. */
const GATE_KINDS: ReadonlySet<Kind> = new Set(['access-check', 'subscription', 'login', 'newsletter', 'ad-block', 'app-and-follow']);

/** What a page's styles tell of a message. */
export interface StyleAnswers {
  /** It is laid over the page or its text, or will be, or holds text out of sight: to conceal it would show what the page hides. */
  readonly laidOver: boolean;
  /** The text that it stands by was cut off, or fades. */
  readonly cutOff: boolean;
}

/**
 * How to conceal a message. A gate, which stands for text that the reader was not given, is never hidden without a trace.
 * @param chosen what the person chose for messages of its kind; null leaves it to Unnag: fields keep a line, all else is hidden
 * @param cutOff whether the text that it stands by was cut off, as far as that is known
 */
export function mannerOf(widget: Widget, facts: PageFacts, chosen: Manner | null, cutOff: boolean): Manner {
  if (chosen !== null && chosen !== 'hide') return chosen;
  if (chosen === null && widget.boxes.some(({ fields }) => fields > 0)) return 'collapse';
  return isGate(widget, facts, cutOff) ? 'collapse' : 'hide';
}

function isGate({ rule: { id, kind, own } }: Widget, facts: PageFacts, cutOff: boolean): boolean {
  if (GATE_RULES.has(id)) return true;
  // People may call a gate what they like.
  if (!GATE_KINDS.has(kind) && !own) return false;
  return cutOff || (facts.accessibleForFree === false && (kind === 'subscription' || kind === 'login'));
}

/** Whether a person is using a part of a message. */
export const isBeingUsed = ({ boxes, blocks }: Widget): boolean =>
  (boxes.length > 0 ? boxes.map(({ element }) => element) : blocks.flatMap(({ nodes }) => nodes)).some(isInUse);

const NEAR_BODY = 3; // boxes between the body and what holds both a message and the article

/** Whether a message may be laid over the page: gates may, what is named for dialogs, and what stands beside the whole article. */
function mayBeLaidOver(widget: Widget, article: Article): boolean {
  if (widget.rule.own) return true;
  if (GATE_KINDS.has(widget.rule.kind) && widget.rule.kind !== 'newsletter') return true;
  return isInDialog(widget, article) || depthBeside(widget, article) < NEAR_BODY;
}

/** The boxes that a message stands in and the article does not, outwards. */
function boxesBeside({ boxes: [own] }: Widget, { root }: Article): Box[] {
  const boxes: Box[] = [];
  for (let box = own ?? null; box && !(box.start <= root.start && box.end >= root.end); box = box.parent) boxes.push(box);
  return boxes;
}

/** Whether a message stands in what is named for dialogs, and not around the article. */
const isInDialog = (widget: Widget, article: Article): boolean =>
  boxesBeside(widget, article).some((box) => says(box.nameBits, 'dialog') || /dialog/i.test(box.tag + box.role));

/** How many boxes lie between the body and what holds both a message and the article. */
const depthBeside = (widget: Widget, article: Article): number => boxesBeside(widget, article).at(-1)?.parent?.depth ?? NEAR_BODY;

/**
 * Asks a page's styles about a concealed message. The page should be laid out; see `beforePaint`.
 * @param showing shows the message for the while of a question
 */
export function askStyles(widget: Widget, article: Article, showing: Showing): StyleAnswers {
  const around = textAround(widget, article);
  return {
    cutOff: (GATE_KINDS.has(widget.rule.kind) || widget.rule.own !== undefined) && isCutOff(around),
    laidOver:
      holdsTextBack(widget, around, showing) ||
      (mayBeLaidOver(widget, article) &&
        // A dialog that opens only to be empty would keep the reader from the page.
        (isLaidOver(widget, article, showing, around) || (isInDialog(widget, article) && isClosed(widget, article, showing)))),
  };
}
