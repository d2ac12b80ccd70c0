import { describe, expect, test } from 'vitest';
import { currentSet, newAccount } from '../../../electron/model/account.ts';
import type { AccountId, CodeId, CodeSetId } from '../../../electron/model/ids.ts';
import {
  areTheSame,
  codeKey,
  codesByKey,
  compareWith,
} from '../../../electron/vault/backup-codes/comparison.ts';
import { renew, withEvent } from '../../../electron/vault/backup-codes/life-cycle.ts';

const at = '2026-01-01T00:00:00.000Z';

function setOf(...values: string[]) {
  const codes = values.map((value, index) => ({
    id: `c${index + 1}` as CodeId,
    value,
    used: false,
  }));
  const bare = newAccount('a'.repeat(32) as AccountId, 'GitHub', 'ada', at);
  const fresh = { id: 's' as CodeSetId, codes, ordered: false, issuedAt: at, source: 'x' };
  return renew(bare, fresh, at);
}

describe('the same code', () => {
  test.each([
    ['k3h7-ak2p', 'K3H7 AK2P'],
    ['k3h7-ak2p', 'k3h7ak2p'],
    ['k3h7-ak2p', ' k3h7–ak2p\t'],
    ['k3h7-ak2p', 'k3h7\u00a0\u2212 ak2p'],
  ])('%j and %j', (one, other) => {
    expect(codeKey(other)).toBe(codeKey(one));
  });

  test.each([
    ['k3h7-ak2p', 'k3h7-ak20'],
    ['O0O0-1111', '0OO0-1111'],
    ['k3h7-ak2p', 'k3h7.ak2p'],
  ])('not %j and %j', (one, other) => {
    expect(codeKey(other)).not.toBe(codeKey(one));
  });
});

describe('values held against a set', () => {
  const account = withEvent(setOf('aa-11', 'bb-22', 'cc-33'), 'c2' as CodeId, {
    type: 'unsure',
    at,
  });
  const set = currentSet(account);

  test('are known by place and state, in the order of the values', () => {
    expect(compareWith(set, ['CC33', 'dd-44', 'bb 22'])).toEqual({
      known: [{ position: 3, state: 'unused' }, null, { position: 2, state: 'unsure' }],
      missing: 1,
      total: 3,
    });
  });

  test('one that comes twice misses the others all the same', () => {
    expect(compareWith(set, ['aa-11', 'aa 11'])).toMatchObject({ missing: 2 });
  });

  test('are the same only when neither has more than the other', () => {
    const isSame = (...values: string[]) => areTheSame(compareWith(set, values));
    expect(isSame('cc-33', 'aa-11', 'BB-22')).toBe(true);
    expect(isSame('cc-33', 'aa-11')).toBe(false);
    expect(isSame('cc-33', 'aa-11', 'bb-22', 'dd-44')).toBe(false);
  });

  test('are all new where there is no set, and nothing is the same as nothing', () => {
    expect(compareWith(undefined, ['aa-11'])).toEqual({ known: [null], missing: 0, total: 0 });
    expect(areTheSame(compareWith(undefined, []))).toBe(false);
  });

  test('of two codes that read the same the first is meant', () => {
    const twice = currentSet(setOf('aa-11', 'AA11'));
    expect(compareWith(twice, ['aa11']).known).toEqual([{ position: 1, state: 'unused' }]);
    expect(codesByKey(twice).get('aa11')?.id).toBe('c1');
  });
});
