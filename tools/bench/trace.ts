import type { Page } from 'puppeteer-core';

/** One event of a browser's trace, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time; missing where the system does not tell. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly scriptUrl?: string }; readonly fileName?: string };
}

/** What a script cost a page's main thread, in milliseconds: of the processor, and for the longest slice also by the clock. */
export interface Cost {
  readonly total: number;
  readonly longest: number;
  readonly longestByClock: number;
}

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

/** Runs something while the page is traced, and tells what the extension's scripts cost meanwhile. */
export async function traced(page: Page, run: () => Promise<void>): Promise<Cost> {
  await page.tracing.start({ categories: CATEGORIES });
  await run();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace. Run npm run bench again.');
  return costOf(JSON.parse(new TextDecoder().decode(trace)).traceEvents, 'chrome-extension:');
}

/**
 * Adds up the time that scripts took, compiling included. Slices lie within each other: only the outermost of each
 * thread are counted.
 * @param origin how the addresses of the scripts begin
 */
export function costOf(events: readonly TraceEvent[], origin: string): Cost {
  const own = events.filter(({ ph, args }) => {
    const address = args?.data?.url ?? args?.data?.scriptUrl ?? args?.fileName ?? '';
    return ph === 'X' && address.startsWith(origin);
  });
  own.sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const ends = new Map<string, number>();
  let total = 0;
  let longest = 0;
  let longestByClock = 0;
  for (const { pid, tid, ts, dur = 0, tdur } of own) {
    const thread = `${pid} ${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    const took = (tdur ?? dur) / 1000;
    total += took;
    longest = Math.max(longest, took);
    longestByClock = Math.max(longestByClock, dur / 1000);
  }
  return { total, longest, longestByClock };
}
