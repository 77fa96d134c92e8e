import { lastElementOf } from '../text/dom.ts';

/**
 * Follows a document while it is parsed: calls back whenever text may have come at its end, before scripts and frames
 * get to see it.
 *
 * Watching the whole tree would have the browser make a record for every node of the page, which costs as much as
 * walking through all of its text. The parser adds only to elements that are still open, though, and those are each
 * other's last children: watching these few, and anew after each call, misses nothing (HTML Standard, "appropriate
 * place for inserting a node").
 * @returns stops following
 */
export function followParsing(document: Document, onGrowth: () => void): () => void {
  const observer = new MutationObserver(() => {
    watchOpenElements();
    onGrowth();
  });
  const watchOpenElements = (): void => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    for (let open: Element | null = document.documentElement; open; open = lastElementOf(open)) observer.observe(open, { childList: true });
  };
  watchOpenElements();
  return () => observer.disconnect();
}
