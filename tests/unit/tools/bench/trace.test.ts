import { describe, expect, it } from 'vitest';
import { costOf, type TraceEvent } from '../../../../tools/bench/trace.ts';

const slice = (ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  args: { data: { url: 'chrome-extension://own/content.js' } },
  ...more,
});

describe('costOf', () => {
  it('counts what lies within another slice once, whatever order the trace is in', () => {
    const events = [slice(1500, 200), slice(1000, 2000), slice(1000, 500), slice(9000, 1000)];
    expect(costOf(events, 'chrome-extension:')).toEqual({ total: 3, longest: 2, longestByClock: 2 });
  });

  it('takes processor time where there is one, and tells the clock’s as well', () => {
    expect(costOf([slice(0, 5000, { tdur: 1000 }), slice(8000, 500)], 'chrome-extension:')).toEqual({
      total: 1.5,
      longest: 1,
      longestByClock: 5,
    });
  });

  it('leaves out the scripts of pages, and events without a length', () => {
    const events = [
      slice(0, 1000, { args: { data: { url: 'http://127.0.0.1/page.js' } } }),
      slice(0, 1000, { args: undefined }),
      slice(0, 1000, { ph: 'I' }),
    ];
    expect(costOf(events, 'chrome-extension:').total).toBe(0);
  });

  it('tells threads apart', () => {
    expect(costOf([slice(0, 1000), slice(0, 1000, { tid: 2 })], 'chrome-extension:').total).toBe(2);
  });
});
