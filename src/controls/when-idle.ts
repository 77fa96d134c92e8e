/** Longest wait for an idle moment in milliseconds, for pages that are never idle. */
const PATIENCE = 100;

/** Longest wait for a frame in milliseconds, for pages that are not in view, and not drawn. */
const UNSEEN = 300;

/**
 * Does something once what was shown before has been drawn, so that nobody waits for it. A popup counts as hidden until it is loaded:
 * what is hidden now may well be seen in the next moment.
 */
export function whenIdle(task: () => void): void {
  let isBegun = false;
  const begin = (): void => {
    if (!isBegun) requestIdleCallback(task, { timeout: PATIENCE });
    isBegun = true;
  };
  // A browser that waits for a frame has nothing to do: the frame comes first.
  requestAnimationFrame(() => setTimeout(begin));
  setTimeout(begin, UNSEEN);
}
