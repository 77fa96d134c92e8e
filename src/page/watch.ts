import { firstOf, isText } from '../text/dom.ts';

const REST = 10; // times as long as a look took, until the next at once

/**
 * Calls `look` whenever the page's text may have changed: at once after a change, so that nothing is painted before
 * it was judged, but never more than a bounded share of the time. In hidden tabs frames pause, and so does this.
 */
export function watch(document: Document, look: () => void): () => void {
  let frame = 0;
  let rest = 0; // no look at once before this time (ms)
  let changed = true; // since the last look

  const run = (): void => {
    frame = 0;
    if (!changed) return;
    changed = false;
    const start = performance.now();
    look();
    observer.takeRecords(); // what Unnag changed itself
    const took = performance.now() - start;
    rest = start + took * REST;
  };
  const onChange = (records: MutationRecord[]): void => {
    if (!changed && !records.some(matters)) return;
    changed = true;
    if (frame !== 0) return;
    if (performance.now() < rest) frame = requestAnimationFrame(run);
    else run();
  };
  const observer = new MutationObserver(onChange);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  const onLoaded = (): void => {
    cancelAnimationFrame(frame);
    run();
  };
  document.addEventListener('DOMContentLoaded', onLoaded);
  if (document.readyState !== 'loading') onLoaded();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('DOMContentLoaded', onLoaded);
  };
}

/** Whether a change can have brought or taken text. */
function matters(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  return record.removedNodes.length > 0 || [...record.addedNodes].some(hasText);
}

const hasText = (node: Node): boolean => (isText(node) ? /\S/.test(node.data) : firstOf(node) !== null);
