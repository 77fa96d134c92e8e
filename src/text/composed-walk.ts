/** Goes through a page and the trees within it (see inner-trees.ts) as if they were one. */
import { documentOf, firstOf, isElement, isText, lastOf, nameOf, nextOf, parentOf, previousOf } from './dom.ts';
import { frameOf, innerTreeOf, outerOf } from './inner-trees.ts';

/** Tells the tree that a node holds besides its children. */
type InnerTeller = (node: Node) => Node | null;

const anyInner: InnerTeller = (node) => (isElement(node) ? innerTreeOf(node) : null);

/** Where one is in a page's texts. */
export interface ComposedWalk {
  currentNode: Node;
  /** Goes on to the next text; null, and stays, where there is none. */
  nextNode(): Text | null;
  /** Goes back to the text before; null, and stays, where there is none. */
  previousNode(): Text | null;
}

/**
 * Walks over the texts of a part of a page, like a TreeWalker. Costs more than one, so it is for pages with such trees.
 * @param innerOf tells which trees to go into; all of them unless given
 */
export function composedWalk(root: Node, innerOf = anyInner): ComposedWalk {
  const after = (node: Node): Node | null => {
    const inside = innerOf(node) ?? firstOf(node);
    if (inside) return inside;
    for (let done: Node | null = node; done && done !== root; ) {
      const holder = holderOf(done);
      // A tree is followed by the children of what holds it.
      const next = holder ? firstOf(holder) : nextOf(done);
      if (next) return next;
      done = holder ?? parentOf(done);
    }
    return null;
  };
  const lastIn = (node: Node): Node => {
    let last = node;
    for (let inner: Node | null = node; inner; inner = lastOf(inner) ?? innerOf(inner)) last = inner;
    return last;
  };
  const before = (node: Node): Node | null => {
    if (node === root) return null;
    const holder = holderOf(node);
    if (holder) return holder;
    const sibling = previousOf(node);
    if (sibling) return lastIn(sibling);
    const parent = parentOf(node);
    const tree = parent && innerOf(parent);
    return tree ? lastIn(tree) : parent;
  };
  const go = (step: (node: Node) => Node | null): Text | null => {
    let node = step(walk.currentNode);
    while (node && !isText(node)) node = step(node);
    if (node) walk.currentNode = node;
    return node;
  };
  const walk: ComposedWalk = { currentNode: root, nextNode: () => go(after), previousNode: () => go(before) };
  return walk;
}

/** The element that holds a tree, by the tree's top; null for all other nodes. */
function holderOf(node: Node): Node | null {
  if (!isElement(node)) return parentOf(node) ? null : outerOf(node);
  return /^body$/i.test(nameOf(node)) ? frameOf(documentOf(node)) : null;
}
