import type { Reader } from './isolated.ts';

/** What a page says, with its open shadow roots and its frames. */
export interface Trees {
  /** Messages that are drawn. */
  readonly noise: readonly string[];
  /** All other texts that are drawn. */
  readonly kept: readonly string[];
  /** The markup of all trees. */
  readonly html: string;
}

/** Reads a page with all trees in it. */
export const readTrees = (page: Reader): Promise<Trees> => page.evaluate(readAll);

/** In the page; stands alone, because it is sent there. */
function readAll(): Trees {
  const noise: string[] = [];
  const kept: string[] = [];
  const html = [document.documentElement.outerHTML];
  const isDrawn = (element: Element): boolean => {
    const frame = element.ownerDocument.defaultView?.frameElement;
    return element.checkVisibility() && element.getBoundingClientRect().height > 1 && (!frame || isDrawn(frame));
  };
  const read = (tree: Document | ShadowRoot): void => {
    for (const element of tree.querySelectorAll('*')) {
      const inner = element.shadowRoot ?? (element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null);
      if (inner) {
        html.push(element.shadowRoot ? element.shadowRoot.innerHTML : ((inner as Document).documentElement?.outerHTML ?? ''));
        read(inner);
      }
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map((text) => text.nodeValue?.trim() ?? '');
      const text = own.join(' ').trim();
      if (text === '' || !isDrawn(element)) continue;
      (element.closest('[data-test="noise"]') ? noise : kept).push(text);
    }
  };
  read(document);
  return { noise, kept, html: html.join('\n') };
}
