import type { Article } from '../article/find-article.ts';
import type { PageFacts } from '../article/page-facts.ts';
import type { Widget } from '../judge/widgets.ts';
import { holds } from '../text/dom.ts';
import type { Manner } from './concealment.ts';

const GATE_RULES: ReadonlySet<string> = new Set(['subscription.reserved', 'subscription.quota']);

/** How to conceal a message: what has fields, and what stands for text that was not given, keeps a line. */
export function mannerOf(widget: Widget, facts: PageFacts): Manner {
  if ((widget.box?.fields ?? 0) > 0) return 'collapse';
  if (GATE_RULES.has(widget.rule.id)) return 'collapse';
  return facts.accessibleForFree === false && (widget.rule.kind === 'subscription' || widget.rule.kind === 'login') ? 'collapse' : 'hide';
}

/** Whether a message has to be left alone: it is in use, or it is laid over the page. */
export function mustStay(widget: Widget, article: Article | null): boolean {
  const element = widget.box?.element;
  if (!element) return false;
  const { activeElement } = element.ownerDocument;
  if (activeElement && activeElement !== element.ownerDocument.body && holds(element, activeElement)) return true;
  for (const field of element.querySelectorAll('input,textarea')) if (isTypedInto(field)) return true;
  const within = article !== null && widget.telling.index >= article.root.start && widget.telling.index < article.root.end;
  return !within && isFixed(element);
}

/** Whether a person has written into a field. Browsers correct the values of other kinds of fields, so they tell nothing. */
function isTypedInto(field: Element): boolean {
  const writable =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(text|email|search|tel|url|password)$/.test(field.type));
  return writable && field.value !== '' && field.value !== field.defaultValue;
}

/** Asking for an element's style makes the browser compute it, so each is asked once while the page loads and once after. */
const asked = { loading: new WeakMap<Element, boolean>(), loaded: new WeakMap<Element, boolean>() };

function isFixed(element: Element): boolean {
  const known = asked[element.ownerDocument.readyState === 'loading' ? 'loading' : 'loaded'];
  const answer = known.get(element) ?? isLaidOver(element);
  known.set(element, answer);
  return answer;
}

/** Whether an element, or what holds it, is laid over the page. */
function isLaidOver(element: Element): boolean {
  for (let each: Element | null = element; each && each.nodeName !== 'BODY'; each = each.parentElement) {
    if (getComputedStyle(each).position === 'fixed') return true;
  }
  return false;
}
