/** Longest wait in milliseconds, for pages that are never idle or not in view. */
const PATIENCE = 100;

/** Does something once what was shown before has been drawn, so that nobody waits for it. */
export function whenIdle(task: () => void): void {
  requestIdleCallback(task, { timeout: PATIENCE });
}
