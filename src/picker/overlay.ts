/** The layer that the picker lays over a page. */
import { NOTE_DISPLAY } from '../page/tether.ts';
import { STYLE } from './overlay-style.ts';

const HOST_TAG = 'unnag-picker';

/** Covers the window, above everything, also above what the page has put on top; important, so that the page cannot move it. */
const HOST_STYLE = `:host{all:initial!important;display:contents!important}
iframe{all:initial!important;display:${NOTE_DISPLAY}!important;position:fixed!important;inset:0!important;width:100%!important;
height:100%!important;border:0!important;z-index:2147483647!important}`;

/** The layer while it lies there. */
export interface Overlay {
  /** The picker's element in the page. */
  readonly host: HTMLElement;
  /** The layer's own document, where the picker's controls stand. */
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** Takes the layer away. */
  remove(): void;
}

/**
 * Lays an empty frame over the page. Pointers and keys that go to a frame are no events of the page: its handlers cannot see
 * them, however early they were attached. A closed shadow root keeps the page from finding the frame.
 * @param name what screen readers call it
 */
export async function layOver(page: Document, name: string): Promise<Overlay> {
  const host = page.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const frame = page.createElement('iframe');
  frame.title = name;
  frame.popover = 'manual';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  dress(root, window, HOST_STYLE);
  root.append(frame);
  // All else is out of reach while the page has a modal dialog.
  const stage = [...page.querySelectorAll('dialog:modal')].at(-1) ?? page.documentElement;
  stage.append(host);
  frame.showPopover();
  await loaded;
  const inner = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inner || !view) {
    host.remove();
    throw new Error('The page lets nothing be laid over it.');
  }
  dress(inner, view, STYLE);
  return { host, document: inner, window: view, remove: () => host.remove() };
}

/** Gives a tree a style sheet. */
function dress(tree: Document | ShadowRoot, { CSSStyleSheet }: { CSSStyleSheet: typeof globalThis.CSSStyleSheet }, style: string): void {
  try {
    // A constructed sheet is exempt from the page's content security policy.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    tree.adoptedStyleSheets = [sheet];
  } catch {
    // Older Firefoxes let content scripts adopt none, but exempt their elements.
    const made = (tree.ownerDocument ?? (tree as Document)).createElement('style');
    made.textContent = style;
    (tree instanceof ShadowRoot ? tree : ((tree as Document).head ?? tree)).append(made);
  }
}

/** Takes away a layer that a former picker left. */
export function removeLayers(page: Document): void {
  for (const host of page.querySelectorAll(HOST_TAG)) host.remove();
}
