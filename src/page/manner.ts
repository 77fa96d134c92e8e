import type { Article } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Widget } from '../judge/widgets.ts';
import type { Kind } from '../rules/kinds.ts';
import type { Box } from '../text/box.ts';
import { says } from '../text/names.ts';
import type { Manner } from './concealment.ts';
import { isCutOff, textAround } from './cut-off.ts';
import { isInUse } from './in-use.ts';
import { isLaidOver } from './laid-over.ts';

const GATE_RULES: ReadonlySet<string> = new Set(['subscription.reserved', 'subscription.quota']);
/** Kinds that ask for something in exchange for the text. */
const GATE_KINDS: ReadonlySet<Kind> = new Set(['access-check', 'subscription', 'login', 'newsletter', 'ad-block', 'app-and-follow']);

/**
 * How to conceal a message. A gate, which stands for text that the reader was not given, is never hidden without a trace.
 * @param article the article that the message stands in or after
 * @param chosen what the person chose for messages of its kind; null leaves it to Unnag: fields keep a line, all else is hidden
 */
export function mannerOf(widget: Widget, facts: PageFacts, article: Article | null, chosen: Manner | null): Manner {
  if (chosen !== null && chosen !== 'hide') return chosen;
  if (chosen === null && (widget.box?.fields ?? 0) > 0) return 'collapse';
  return isGate(widget, facts, article) ? 'collapse' : 'hide';
}

function isGate(widget: Widget, facts: PageFacts, article: Article | null): boolean {
  const { id, kind, own } = widget.rule;
  if (GATE_RULES.has(id)) return true;
  // People may call a gate what they like.
  if (!GATE_KINDS.has(kind) && !own) return false;
  if (facts.accessibleForFree === false && (kind === 'subscription' || kind === 'login')) return true;
  return article !== null && askOnce(widget, 'cut off', () => isCutOff(textAround(widget, article)));
}

/** Whether a message has to be left alone: it is in use, or it is laid over the page. */
export function mustStay(widget: Widget, article: Article | null): boolean {
  const parts = widget.box ? [widget.box.element] : widget.blocks.flatMap(({ nodes }) => nodes);
  if (parts.some(isInUse)) return true;
  return article !== null && asksStyles(widget, article) && askOnce(widget, 'laid over', () => isLaidOver(widget, article));
}

const NEAR_BODY = 3; // boxes between the body and what holds both a message and the article

/**
 * Whether a message's styles tell how to conceal it, or whether to. Each question has the browser compute styles, so it
 * is only asked of gates, of what is named for dialogs, and of what stands beside the whole article, as overlays do.
 */
export function asksStyles(widget: Widget, article: Article): boolean {
  if (widget.rule.own) return true;
  if (GATE_KINDS.has(widget.rule.kind) && widget.rule.kind !== 'newsletter') return true;
  let box: Box | null = widget.box;
  for (; box && !holdsRoot(box, article); box = box.parent) if (says(box.nameBits, 'dialog') || /dialog/.test(box.role)) return true;
  return box !== null && box.depth < NEAR_BODY;
}

const holdsRoot = (box: Box, { root }: Article): boolean => box.start <= root.start && box.end >= root.end;

type Question = 'laid over' | 'cut off';
/** Whether the page has its styles: before, they would tell wrongly, and make the browser compute them twice. */
let styled = document.readyState === 'complete';
let answers = new WeakMap<Element, Partial<Record<Question, boolean>>>();

/** Asking for an element's style makes the browser compute it, so nothing is asked twice before `forgetStyles`. */
function askOnce(widget: Widget, question: Question, ask: () => boolean): boolean {
  if (!styled) return false;
  const about = widget.box?.element ?? widget.telling.box.element;
  const known = answers.get(about) ?? {};
  answers.set(about, known);
  known[question] ??= ask();
  return known[question];
}

/** The page's styles have arrived: what was asked before them is asked anew. */
export function forgetStyles(): void {
  styled = true;
  answers = new WeakMap();
}
