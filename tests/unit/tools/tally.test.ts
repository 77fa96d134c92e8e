import { describe, expect, it } from 'vitest';
import { addUp, countTests } from '../../../tools/tally.ts';

const report = (numTotalTests: number, numPassedTests: number, testResults: readonly object[] = []): string =>
  JSON.stringify({ numTotalTests, numPassedTests, testResults });

const file = (status: string, message: string, ...assertionResults: readonly object[]) => ({
  name: 'ferry.test.ts',
  status,
  message,
  assertionResults,
});

describe('countTests', () => {
  it('counts a run in which all passed', () => {
    const sails = { fullName: 'A ferry sails', status: 'passed', failureMessages: [] };
    expect(countTests('unit', 0, report(12, 12, [file('passed', '', sails)]))).toEqual({ passed: 12, failed: 0, failures: [] });
  });

  it('counts failed and skipped tests as failed', () => {
    expect(countTests('unit', 1, report(12, 9))).toMatchObject({ passed: 9, failed: 3 });
    expect(countTests('unit', 0, report(12, 11))).toMatchObject({ passed: 11, failed: 1 });
  });

  it('names them, and says why', () => {
    const sails = { fullName: 'A ferry sails', status: 'passed', failureMessages: [] };
    const lands = { fullName: 'A ferry lands', status: 'failed', failureMessages: ['It sank.', 'Twice.'] };
    const waits = { fullName: 'A ferry waits', status: 'skipped', failureMessages: [] };
    const { failures } = countTests('unit', 1, report(3, 1, [file('failed', '', sails, lands, waits), file('failed', 'No such port')]));
    expect(failures).toEqual([
      'unit: ferry.test.ts: A ferry lands (failed)\nIt sank.\nTwice.',
      'unit: ferry.test.ts: A ferry waits (skipped)\n',
      'unit: ferry.test.ts\nNo such port',
    ]);
  });

  it('counts a run that broke off, or had no tests, as a failure', () => {
    const failures = (code: number, tests: number) => [`unit: the run ended with exit code ${code} and ${tests} tests`];
    expect(countTests('unit', 1, report(12, 12))).toEqual({ passed: 12, failed: 1, failures: failures(1, 12) });
    expect(countTests('unit', 0, report(0, 0))).toEqual({ passed: 0, failed: 1, failures: failures(0, 0) });
    expect(countTests('unit', 0, '')).toEqual({ passed: 0, failed: 1, failures: failures(0, 0) });
  });
});

describe('addUp', () => {
  it('adds passed and failed apart', () => {
    const tallies = [
      { passed: 3, failed: 0, failures: [] },
      { passed: 2, failed: 2, failures: ['unit: A ferry lands', 'unit: A ferry waits'] },
      { passed: 0, failed: 1, failures: ['Types'] },
    ];
    expect(addUp(tallies)).toEqual({ passed: 5, failed: 3, failures: ['unit: A ferry lands', 'unit: A ferry waits', 'Types'] });
  });
});
