import { expect, it } from 'vitest';
import { Pace } from '../../../src/page/pace.ts';

const LOOK = 50; // ms

/** Looks at a page that changes each 10 ms for a while. When the looks ended. */
function looksOver(pace: Pace, from: number, to: number): number[] {
  const ends: number[] = [];
  for (let now = from; now < to; now += 10) {
    pace.pageChanged(now);
    if (pace.wait(now) > 0) continue;
    pace.sliceEnded(now + LOOK, LOOK, LOOK, false);
    ends.push(now + LOOK);
  }
  return ends;
}

it('the first look need not wait, and the next rests ten times as long as it took', () => {
  const pace = new Pace();
  expect(pace.wait(0)).toBe(0);
  pace.sliceEnded(5, 5, 5, false);
  expect(pace.wait(5)).toBe(50);
  expect(pace.wait(55)).toBe(0);
});

it('while a page is parsed, looks are further apart', () => {
  const pace = new Pace();
  pace.sliceEnded(5, 5, 5, true);
  expect(pace.wait(5)).toBe(300);
});

it('a page that never stops changing is looked at for a fiftieth of the time', () => {
  const ends = looksOver(new Pace(), 0, 100_000);
  expect(ends.length * LOOK).toBeGreaterThan(1500);
  expect(ends.length * LOOK).toBeLessThan(2300);
});

it('a page that has stopped changing is looked at soon, however much it was looked at before', () => {
  const pace = new Pace();
  looksOver(pace, 0, 10_000);
  pace.pageChanged(10_000);
  expect(pace.wait(10_000)).toBeGreaterThan(0);
  expect(pace.wait(10_000)).toBeLessThan(LOOK * 10 + 1);
  expect(pace.wait(10_600)).toBe(0);
});

it('urgent looks are at most eight in a second', () => {
  const pace = new Pace();
  const allowed = Array.from({ length: 20 }, (_, at) => pace.mayHurry(at));
  expect(allowed.filter(Boolean)).toHaveLength(8);
  expect(pace.mayHurry(1200)).toBe(true);
});

it('urgent looks take at most a third of the time', () => {
  const pace = new Pace();
  pace.sliceEnded(400, 400, 400, false);
  expect(pace.mayHurry(500)).toBe(false);
  expect(pace.mayHurry(1500)).toBe(true);
});
