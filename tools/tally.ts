/** How many tests or checks passed and failed, and a line or more on each that failed: its name and why. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** What is read of Vitest's JSON report (https://vitest.dev/guide/reporters#json-reporter). */
interface Report {
  readonly numTotalTests?: number;
  readonly numPassedTests?: number;
  readonly testResults?: readonly TestedFile[];
}

interface TestedFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly { readonly fullName: string; readonly status: string; readonly failureMessages: readonly string[] }[];
}

/** Adds tallies up. */
export function addUp(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

/**
 * Counts a run of Vitest from its exit code and its JSON report. What did not run has not passed: skipped tests count as
 * failed, and so does a run that broke off or found no tests.
 * @param project the name of Vitest's project, which each failure begins with
 */
export function countTests(project: string, exitCode: number, report: string): Tally {
  const { numTotalTests = 0, numPassedTests = 0, testResults = [] } = parse(report);
  const failed = numTotalTests - numPassedTests;
  const broken = exitCode !== 0 || numTotalTests === 0;
  const failures = testResults.flatMap(failuresIn);
  if (broken && failures.length === 0) failures.push(`the run ended with exit code ${exitCode} and ${numTotalTests} tests`);
  return {
    passed: numPassedTests,
    failed: broken ? Math.max(failed, 1) : failed,
    failures: failures.map((failure) => `${project}: ${failure}`),
  };
}

function failuresIn({ name, status, message, assertionResults }: TestedFile): string[] {
  const failed = assertionResults.filter((test) => test.status !== 'passed');
  if (failed.length === 0 && status !== 'passed') return [`${name}\n${message}`];
  return failed.map((test) => `${name}: ${test.fullName} (${test.status})\n${test.failureMessages.join('\n')}`);
}

function parse(report: string): Report {
  try {
    return JSON.parse(report);
  } catch {
    return {};
  }
}
