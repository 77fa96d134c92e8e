const STEPS_AT_ONCE = 32; // an ordinary page takes no more: what is on it must not be painted first, however slow the device

/**
 * Does some work in slices, each in a task of its own, so that the page can answer in between. The first is done at once.
 * @param work yields where it can be interrupted
 * @param longest how long a slice may go on, in ms
 * @param onSlice hears how long a slice took (ms), and whether it was the last
 * @returns leaves off
 */
export function inSlices(work: Iterator<void>, longest: number, onSlice: (took: number, done: boolean) => void): () => void {
  let timer = 0;
  let atOnce = STEPS_AT_ONCE;
  const goOn = (): void => {
    const start = performance.now();
    let done: boolean | undefined;
    let took = 0;
    for (let step = 0; !done && (took < longest || step < atOnce); step++) {
      ({ done } = work.next());
      took = performance.now() - start;
    }
    atOnce = 1;
    if (!done) timer = window.setTimeout(goOn);
    onSlice(took, done === true);
  };
  goOn();
  return () => clearTimeout(timer);
}
