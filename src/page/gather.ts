import { beforePaint } from './before-paint.ts';

const FRAME = 16; // ms
const MOST_REPORTS = 4; // in the time of one frame that are taken one by one

/** Takes what a mutation observer reports. */
export interface Gatherer {
  report(records: MutationRecord[]): void;
  /** What was reported and has not been handed on; it is not handed on any more. */
  drain(): MutationRecord[];
  stop(): void;
}

/**
 * Hands on what a mutation observer reports: at once, and where a page changes in a stream of small tasks, all of a
 * frame together before it is painted. Most of what a short text costs is the taking of the report.
 */
export function gatherStreams(document: Document, take: (records: MutationRecord[]) => void): Gatherer {
  let began = 0;
  let reports = 0; // since then
  let gathered: MutationRecord[] = [];
  let callOff: (() => void) | null = null;
  const drain = (): MutationRecord[] => {
    const records = gathered;
    gathered = [];
    callOff?.();
    callOff = null;
    return records;
  };
  const handOn = (): void => take(drain());
  /** With the page's own callbacks before a frame, or after them, where the reports come from those. */
  const awaitFrame = (): (() => void) => {
    const frame = requestAnimationFrame(handOn);
    const stopWaiting = beforePaint(document, handOn);
    return () => {
      cancelAnimationFrame(frame);
      stopWaiting();
    };
  };
  return {
    report(records) {
      const now = performance.now();
      if (now - began > FRAME) {
        began = now;
        reports = 0;
      }
      reports++;
      // Hidden tabs have no frames.
      if (!callOff && (reports <= MOST_REPORTS || document.hidden)) return take(records);
      for (const record of records) gathered.push(record);
      callOff ??= awaitFrame();
    },
    drain,
    stop: () => callOff?.(),
  };
}
