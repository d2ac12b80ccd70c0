import { expect, it } from 'vitest';
import { longReport } from '../../../build/long-report.mjs';

it('lists what was counted and where', () => {
  const records = [
    { name: 'cuts of a vault file', count: 20000, detail: 'seed 7' },
    { name: 'SIGKILLs during a save', count: 200 },
  ];
  const text = longReport(records, { Result: '9 passed, 0 failed, 0 skipped', Commit: 'abc1234' });
  expect(text).toContain('- Result: 9 passed, 0 failed, 0 skipped\n- Commit: abc1234\n');
  expect(text).toContain('| cuts of a vault file | 20,000 | seed 7 |\n');
  expect(text).toContain('| SIGKILLs during a save | 200 |  |\n');
});
