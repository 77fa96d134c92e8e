import { describe, expect, it } from 'vitest';
import { addUp, countTests } from '../../../tools/tally.ts';

const report = (numTotalTests: number, numPassedTests: number): string => JSON.stringify({ numTotalTests, numPassedTests });

describe('countTests', () => {
  it('counts a run in which all passed', () => {
    expect(countTests(0, report(12, 12))).toEqual({ passed: 12, failed: 0 });
  });

  it('counts failed and skipped tests as failed', () => {
    expect(countTests(1, report(12, 9))).toEqual({ passed: 9, failed: 3 });
    expect(countTests(0, report(12, 11))).toEqual({ passed: 11, failed: 1 });
  });

  it('counts a run that broke off, or had no tests, as a failure', () => {
    expect(countTests(1, report(12, 12))).toEqual({ passed: 12, failed: 1 });
    expect(countTests(0, report(0, 0))).toEqual({ passed: 0, failed: 1 });
    expect(countTests(0, '')).toEqual({ passed: 0, failed: 1 });
  });
});

describe('addUp', () => {
  it('adds passed and failed apart', () => {
    const tallies = [
      { passed: 3, failed: 0 },
      { passed: 2, failed: 4 },
    ];
    expect(addUp(tallies)).toEqual({ passed: 5, failed: 4 });
  });
});
