import type { Widget } from '../../src/judge/widgets.ts';
import { Concealment, type Manner, removeTraces } from '../../src/page/concealment.ts';
import { pointAt } from '../../src/page/point-at.ts';
import type { Titling } from '../../src/page/titles.ts';
import { rule } from '../../src/rules/built-in/subscription.offer.ts';
import { survey } from '../../src/text/survey.ts';

/** What tests call in a page. */
export interface Concealing {
  /** Conceals the element that a selector finds, or only its line of text that contains some words. */
  conceal(selector: string, manner: Manner, line?: string): void;
  /** Collapses the element that a selector finds, and keeps the room of its line, which comes later. */
  keepRoom(selector: string): void;
  putLine(): void;
  restore(): void;
  isIntact(): boolean;
  pointAt(): void;
  removeTraces(): void;
  /** What the notes in the page hold. */
  notes(): Element[];
}

const roots: ShadowRoot[] = [];
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init);
  roots.push(root);
  return root;
};

const titles: Titling = (_kind, element) => {
  element.textContent = 'Subscription offer';
  element.lang = 'en';
};

let concealment: Concealment | undefined;

function widgetOf(selector: string, line?: string): Widget {
  const { blocks } = survey(document.body);
  const element = document.querySelector(selector);
  const inside = blocks.filter(({ box, text }) => element?.contains(box.element) && (line === undefined || text.includes(line)));
  const [telling] = inside;
  if (!telling) throw new Error(`Nothing is written in ${selector}.`);
  let { box } = telling;
  while (box.parent && box.element !== element) box = box.parent;
  return { boxes: line === undefined ? [box] : [], blocks: inside, rule, telling, reasons: [] };
}

const called: Concealing = {
  conceal(selector, manner, line) {
    concealment = new Concealment(widgetOf(selector, line), manner, titles, () => undefined);
  },
  keepRoom(selector) {
    concealment = new Concealment(widgetOf(selector), 'collapse', titles, () => undefined, true);
    concealment.keepRoom(true);
  },
  putLine: () => concealment?.putLine(),
  restore: () => concealment?.restore(),
  isIntact: () => concealment?.intact ?? false,
  pointAt: () => concealment && pointAt(concealment, titles),
  removeTraces: () => removeTraces(document, []),
  notes: () => roots.filter(({ host }) => host.isConnected).flatMap(({ children }) => [...children].slice(0, 1)),
};

declare global {
  var concealing: Concealing;
}
globalThis.concealing = called;
