const LONGEST_LOAD = 5000; // ms, on pages that were parsed and go on loading
const LONGEST_BUSY = 1000; // ms after that, on pages that are never idle

/**
 * Calls back when a page's scripts have most likely taken over the markup that they came with. Frameworks compare such
 * markup with what they would draw, node by node, and draw all of it anew, or fail, where they meet a node they do not know;
 * what they do not look at is the style. They begin when their scripts have come, at the latest with the page's last
 * resources, and are done when the page is idle. On a page that has long been there, that is at once.
 */
export function whenSettled(document: Document, call: () => void): void {
  if (document.readyState === 'complete') {
    call();
    return;
  }
  let timer = 0;
  const awaitIdle = (): void => {
    clearTimeout(timer);
    removeEventListener('load', awaitIdle);
    requestIdleCallback(call, { timeout: LONGEST_BUSY });
  };
  /** Also where the page has taken all listeners away, as it does by opening its document anew. */
  const goOn = (): void => {
    if (document.readyState === 'loading') awaitTime();
    else awaitIdle();
  };
  const awaitTime = (): void => {
    timer = window.setTimeout(goOn, LONGEST_LOAD);
  };
  addEventListener('load', awaitIdle);
  awaitTime();
}
