import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addUp, readReport, summary } from '../../../build/test-report.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sparekey-report-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(counts, testResults = []) {
  const file = join(folder, 'report.json');
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  writeFileSync(file, JSON.stringify({ ...none, ...counts, testResults }));
  return file;
}

describe('the sum of a test run', () => {
  it('is one line', () => {
    const first = readReport(reportOf({ numPassedTests: 7, numPendingTests: 1 }), 0);
    const second = readReport(
      reportOf({ numPassedTests: 2, numFailedTests: 1, numTodoTests: 1 }),
      1,
    );
    expect(summary(addUp(first, second))).toBe('9 passed, 1 failed, 2 skipped');
  });

  it('counts a file that does not load as a failure', () => {
    const file = reportOf({ numPassedTests: 3 }, [{ status: 'failed', assertionResults: [] }]);
    expect(readReport(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('does not count a failed test twice', () => {
    const file = reportOf({ numFailedTests: 1 }, [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ]);
    expect(readReport(file, 1).failed).toBe(1);
  });

  it('counts an error outside of any test, and a run without a report', () => {
    expect(readReport(reportOf({ numPassedTests: 3 }), 1).failed).toBe(1);
    expect(readReport(join(folder, 'none.json'), 1).failed).toBe(1);
  });
});
