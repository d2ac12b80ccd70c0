import { expect, it } from 'vitest';
import { reasonWords } from '../../../renderer/features/import/row-words.ts';
import { imports } from '../../../shared/strings/en/import.ts';

/** SkipReason of electron/model/foreign.ts, and in what an account can differ. */
const refusals = [
  'no-secret',
  'bad-secret',
  'bad-digits',
  'bad-period',
  'bad-counter',
  'bad-algorithm',
  'unsupported-type',
  'bad-uri',
  'no-pin',
  'not-an-account',
  'deleted',
  'bad-entry',
] as const;

it('there is a sentence for every reason', () => {
  const row = { index: 0, kind: 'account', issuer: 'A', accountName: 'b' } as const;
  for (const reason of refusals) {
    const words = reasonWords({ ...row, verdict: 'refused', reason });
    expect(words).not.toBe(imports.reason.unknown);
    expect(words).toMatch(/\.$/);
  }
  for (const reason of ['other-name', 'other-secret']) {
    expect(reasonWords({ ...row, verdict: 'differs', reason })).toMatch(/is here/);
  }
  expect(reasonWords({ ...row, verdict: 'new' })).toBeUndefined();
});
