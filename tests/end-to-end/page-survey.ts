import type { Reader } from './isolated.ts';

/** One thing that a person sees on a page: a line of text, a picture, a field or a button. */
export interface Thing {
  readonly what: string;
  /** `noise` must go, `keep` must stay; `either`: hidden or not, both are fine. */
  readonly part: 'noise' | 'keep' | 'either';
  readonly visible: boolean;
}

/** Reads what stands on a page and what of it can be seen. `noiseTexts`: messages that no element holds alone. */
export function surveyPage(page: Reader, noiseTexts: readonly string[] = []): Promise<Thing[]> {
  return page.evaluate(surveyDocument, noiseTexts);
}

/** The visible things of a part, in the order of the page. */
export function seen(things: readonly Thing[], part: Thing['part']): string[] {
  return things.filter((thing) => thing.part === part && thing.visible).map((thing) => thing.what);
}

/** What of `expected` is missing from `actual`, counting repeated lines as often as they occur. */
export function missing(expected: readonly string[], actual: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const what of actual) left.set(what, (left.get(what) ?? 0) + 1);
  return expected.filter((what) => {
    const count = left.get(what) ?? 0;
    left.set(what, count - 1);
    return count <= 0;
  });
}

/** In the page: whether all messages that it will bring are there, seen or not. Pages that bring none late name no number. */
export function hasArrived(): boolean {
  const announced = Number(document.body?.dataset.testMessages ?? 0);
  const last = document.querySelectorAll('[data-test="noise"]').length;
  return document.readyState === 'complete' && last >= announced;
}

/** In the page; stands alone, because it is sent there. */
function surveyDocument(noiseTexts: readonly string[]): Thing[] {
  const isDrawn = (rects: DOMRectList): boolean => [...rects].some((rect) => rect.width > 1 && rect.height > 1);
  const isVisible = (element: Element): boolean =>
    Element.prototype.checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
  const partOf = (element: Element, text: string): Thing['part'] => {
    // By the prototypes: fields can hide the properties of their form.
    const holder = Element.prototype.closest.call(element, '[data-test]');
    const marked = holder && Element.prototype.getAttribute.call(holder, 'data-test');
    if (marked === 'noise' || noiseTexts.includes(text)) return 'noise';
    return marked === 'either' ? 'either' : 'keep';
  };
  const things: Thing[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const text = node.data.replace(/\s+/g, ' ').trim();
      const parent = node.parentElement;
      if (text === '' || !parent || Element.prototype.closest.call(parent, 'script, style, noscript, template')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      things.push({ what: text, part: partOf(parent, text), visible: isVisible(parent) && isDrawn(range.getClientRects()) });
    } else if (
      node instanceof HTMLElement &&
      !(node instanceof HTMLFormElement) &&
      node.matches('img, input, textarea, select, button, hr, iframe, video')
    ) {
      const name = node.getAttribute('alt') ?? node.getAttribute('name') ?? node.textContent ?? '';
      things.push({
        what: `<${node.localName}> ${name.trim()}`,
        part: partOf(node, ''),
        visible: isVisible(node) && isDrawn(node.getClientRects()),
      });
    }
  }
  return things;
}
