/** Longest wait in milliseconds, for pages that are never idle or not in view. */
const PATIENCE = 100;

/** Does something once what was shown before has been drawn, so that nobody waits for it. */
export function whenIdle(task: () => void): void {
  const soon = (): number => requestIdleCallback(task, { timeout: PATIENCE });
  // A browser that waits for a frame has nothing to do. What is not in view is not drawn.
  if (document.hidden) soon();
  else requestAnimationFrame(() => setTimeout(soon));
}
