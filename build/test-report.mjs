import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} file vitest's JSON report
 * @param {number} exitCode a run that failed without a failed test (a file that does not load, an error outside of
 *   tests, no report at all) counts as one failure at least
 * @returns {Counts}
 */
export function readReport(file, exitCode) {
  const unexplained = exitCode === 0 ? 0 : 1;
  if (!existsSync(file)) return { passed: 0, failed: unexplained, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests + broken.length, unexplained),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {...Counts} all */
export function addUp(...all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
