import { lastElementOf } from '../text/dom.ts';

const CHILDREN = { childList: true };
const MOST_WATCHED = 200; // elements; those that were closed meanwhile are let go when there are more

/**
 * Follows a document while it is parsed: calls back whenever text may have come at its end, before scripts and frames
 * get to see it.
 *
 * Watching the whole tree would have the browser make a record for every node of the page, which costs as much as
 * walking through all of its text. The parser adds only to elements that are still open, though, and those are each
 * other's last children: watching these few, and after each call those that were opened meanwhile, misses nothing (HTML
 * Standard, "appropriate place for inserting a node").
 * @returns stops following
 */
export function followParsing(document: Document, onGrowth: () => void): () => void {
  const observer = new MutationObserver(() => {
    watchOpenElements();
    onGrowth();
  });
  const watched = new Set<Node>();
  const letGo = (): void => {
    observer.disconnect();
    watched.clear();
  };
  const watch = (node: Node): void => {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, CHILDREN);
  };
  const watchOpenElements = (): void => {
    if (watched.size > MOST_WATCHED) letGo();
    watch(document);
    for (let open: Element | null = document.documentElement; open; open = lastElementOf(open)) watch(open);
  };
  watchOpenElements();
  return letGo;
}
