/**
 * Calls back in the next frame, when the page is styled and laid out and not yet painted: what is asked of styles and
 * boxes then costs nothing, and what is changed is painted in the same frame (Resize Observer, "broadcast active
 * resize observations"). In hidden tabs, that is once they show.
 * @returns calls off
 */
export function beforePaint(document: Document, call: () => void): () => void {
  const root = document.documentElement;
  if (!root) return () => undefined;
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    call();
  });
  observer.observe(root);
  return () => observer.disconnect();
}
