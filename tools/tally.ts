/** How many tests or checks passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Adds tallies up. */
export function addUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, next) => ({ passed: sum.passed + next.passed, failed: sum.failed + next.failed }), { passed: 0, failed: 0 });
}

/**
 * Counts a run of Vitest from its exit code and its JSON report. What did not run has not passed: skipped tests count as
 * failed, and so does a run that broke off or found no tests.
 */
export function countTests(exitCode: number, report: string): Tally {
  const { numTotalTests = 0, numPassedTests = 0 } = parse(report);
  const failed = numTotalTests - numPassedTests;
  const broken = exitCode !== 0 || numTotalTests === 0;
  return { passed: numPassedTests, failed: broken ? Math.max(failed, 1) : failed };
}

function parse(report: string): { numTotalTests?: number; numPassedTests?: number } {
  try {
    return JSON.parse(report);
  } catch {
    return {};
  }
}
