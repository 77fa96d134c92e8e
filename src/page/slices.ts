const STEPS_AT_ONCE = 32; // an ordinary page takes no more: what is on it must not be painted first, however slow the device

/** Work yields this where it must not go on before the next frame. */
export const NEXT_FRAME = 'next frame';
/** Work yields this where it has met more than an ordinary page has. */
export const LARGE = 'large';

/** Work that can be interrupted wherever it yields, and what it yields counts only where it is one of the two. */
export type Steps = Iterator<unknown>;

/**
 * Does some work in slices, each in a task of its own, so that the page can answer in between. The first is done at once.
 * @param longest how long a slice may go on, in ms
 * @param begun when the first slice began, by the page's clock (ms)
 * @param onSlice hears how long a slice took (ms), and whether it was the last
 * @returns leaves off
 */
export function inSlices(work: Steps, longest: number, begun: number, onSlice: (took: number, done: boolean) => void): () => void {
  let timer = 0;
  let frame = 0;
  let atOnce = STEPS_AT_ONCE;
  const goOn = (start = performance.now()): void => {
    let end: ReturnType<Steps['next']>;
    let took = 0;
    let step = 0;
    do {
      end = work.next();
      if (end.value === LARGE) atOnce = 1;
      took = performance.now() - start;
    } while (!end.done && end.value !== NEXT_FRAME && (++step < atOnce || took < longest));
    atOnce = 1;
    // Hidden tabs have no frames.
    if (!end.done && end.value === NEXT_FRAME && !document.hidden) frame = requestAnimationFrame(() => goOn());
    else if (!end.done) timer = window.setTimeout(() => goOn());
    onSlice(took, end.done === true);
  };
  goOn(begun);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
