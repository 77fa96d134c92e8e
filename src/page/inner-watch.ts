import { allIn, attributeOf, documentOf, isElement, nameOf, textOf } from '../text/dom.ts';
import {
  documentIn,
  elementsIn,
  fullTextOf,
  type InnerTree,
  type InnerTrees,
  innerTreeOf,
  innerTreesIn,
  isFrame,
  isInDocument,
  isLoaded,
  saysSomething,
  shadowOf,
} from '../text/inner-trees.ts';

const ALL_CHANGES = { childList: true, subtree: true, characterData: true };
/** What may yet get a tree: a frame that is loading, and an element whose script has not come. */
const { addEventListener } = EventTarget.prototype;
const AWAITED = 'iframe,:not(:defined)';
const MOST_AWAITED = 60;
const PATIENCE = 5000; // ms

/**
 * Follows the shadow roots and frames of a page. Browsers do not tell when an element gets a shadow root, and tell of
 * frames when their first text may long have been painted, so what may yet get one is looked at before each frame, for
 * a while.
 */
export class InnerWatch {
  private readonly awaited = new Map<Element, InnerTree | null>();
  private readonly since = new WeakMap<Element, number>();
  private trees: InnerTrees = new Map();
  private passed = 0; // elements of the page, while it is parsed
  private frame = 0;
  private readonly ended = new AbortController();

  /**
   * @param observer is told of all changes in the trees
   * @param onTree called with the text of a tree that has come without a change of the tree around it
   */
  constructor(
    private readonly document: Document,
    private readonly observer: MutationObserver,
    private readonly onTree: (text: string) => void,
  ) {
    document.addEventListener('load', this.onLoad, { capture: true, signal: this.ended.signal });
  }

  /** Finds the trees that there are now; gives those that text stands in, and follows all. */
  find(): InnerTrees {
    const { body } = this.document;
    if (!body) return new Map();
    const trees = innerTreesIn(body);
    for (const tree of trees.values()) this.follow(tree);
    this.await(body);
    this.trees = [...trees.values()].some(saysSomething) ? trees : new Map();
    return this.trees;
  }

  /** Whether the parser has brought trees with text since this was asked last. */
  get hasGrown(): boolean {
    const { body } = this.document;
    if (!body) return false;
    const elements = elementsIn(body);
    const first = this.passed;
    this.passed = elements.length;
    for (let at = first; at < this.passed; at++) {
      const element = elements[at] as Element;
      const tree = innerTreeOf(element);
      if (tree) this.follow(tree);
      if (tree && saysSomething(tree)) return true;
      if (isFrame(element)) this.await(element);
    }
    return false;
  }

  /** The text of something that was added to the page, with that of the trees in it, which are followed from now on. */
  added(node: Node): string | null {
    if (!isElement(node)) return null;
    const trees = innerTreesIn(node);
    for (const tree of trees.values()) this.follow(tree);
    this.await(node);
    return trees.size > 0 ? fullTextOf(node, trees) : null;
  }

  stop(): void {
    this.ended.abort();
    cancelAnimationFrame(this.frame);
  }

  private follow(tree: InnerTree): void {
    const top = isElement(tree) ? documentOf(tree) : tree;
    this.observer.observe(top, ALL_CHANGES);
    addEventListener.call(top, 'load', this.onLoad, { capture: true, signal: this.ended.signal });
    this.await(tree);
  }

  private await(part: Element | ShadowRoot): void {
    const own = isElement(part) && (isFrame(part) || nameOf(part).includes('-')) ? [part] : [];
    for (const element of [...own, ...allIn(part, AWAITED)]) {
      if (this.awaited.size >= MOST_AWAITED || this.since.has(element) || !isComing(element)) continue;
      this.since.set(element, performance.now());
      this.awaited.set(element, innerTreeOf(element));
    }
    if (this.awaited.size > 0 && this.frame === 0) this.frame = requestAnimationFrame(this.look);
  }

  /** Looks at what is awaited. */
  private readonly look = (now: number): void => {
    this.frame = 0;
    let text = '';
    for (const [element, before] of this.awaited) {
      const tree = isInDocument(element) ? innerTreeOf(element) : null;
      if (tree && tree !== before) {
        this.awaited.set(element, tree);
        this.follow(tree);
        text += ` ${textOf(tree)}`;
      }
      if (!isInDocument(element) || !isComing(element) || now - (this.since.get(element) ?? 0) > PATIENCE) this.awaited.delete(element);
    }
    if (text.trim() !== '') this.onTree(text);
    if (this.awaited.size > 0 && this.frame === 0) this.frame = requestAnimationFrame(this.look);
  };

  private readonly onLoad = ({ target }: Event): void => {
    const element = target as Node;
    if (!isElement(element) || !isFrame(element)) return;
    const tree = innerTreeOf(element);
    if (tree) this.follow(tree);
    const text = tree ? textOf(tree) : '';
    // Where there is none any more, what was read of the frame no longer holds.
    if (text.trim() !== '' || this.trees.has(element)) this.onTree(text);
  };
}

/** Whether an element may get a tree, or another, soon. */
function isComing(element: Element): boolean {
  if (!isFrame(element)) return shadowOf(element) === null;
  const document = documentIn(element);
  if (!document) return false;
  const source = attributeOf(element, 'srcdoc') ?? attributeOf(element, 'src') ?? '';
  // Before what it is to show, a frame has an empty document.
  const isFirst = document.URL === 'about:blank' && !/^(about:|$)/.test(source);
  return isFirst || !isLoaded(document);
}
