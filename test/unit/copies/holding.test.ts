import { describe, expect, test } from 'vitest';
import {
  holdingOf,
  isBehind,
  nextCheckAt,
} from '../../../electron/vault/backup-codes/copy-holding.ts';
import { placesIn } from '../../../electron/vault/backup-codes/places.ts';
import { account } from '../paper/accounts.ts';
import { contentsWith, copyOfThem, now, renewed } from './copies-here.ts';

const gitHub = account('github');
const bare = account('bare', { codes: [] });

describe('what a copy holds of an account', () => {
  test.each([
    ['the set that works', gitHub, copyOfThem([gitHub]), 'current', 2],
    ['a set that was renewed', renewed(gitHub), copyOfThem([gitHub]), 'older', 2],
    ['no set, since there was none then', renewed(bare), copyOfThem([bare]), 'none', undefined],
    ['nothing, since there are no codes', bare, copyOfThem([bare]), 'no-codes', undefined],
  ] as const)('%s', (_name, one, copy, state, generation) => {
    expect(holdingOf(copy, one)).toEqual({
      state,
      ...(generation === undefined ? {} : { generation }),
    });
  });

  test('an account in the trash makes no copy out of date', () => {
    const one = renewed(gitHub);
    expect(isBehind(copyOfThem([gitHub]), one)).toBe(true);
    expect(isBehind(copyOfThem([gitHub]), { ...one, trashedAt: now })).toBe(false);
  });
});

describe('when to look at it again', () => {
  const copy = copyOfThem([gitHub], { madeAt: '2026-01-01T00:00:00.000Z', checkEveryDays: 30 });

  test('counts from the day it was made, then from the last check', () => {
    expect(nextCheckAt(copy)).toBe('2026-01-31T00:00:00.000Z');
    expect(nextCheckAt({ ...copy, lastCheckedAt: '2026-02-01T00:00:00.000Z' })).toBe(
      '2026-03-03T00:00:00.000Z',
    );
  });

  test('never, where no reminder is wanted or it is gone', () => {
    expect(nextCheckAt({ ...copy, checkEveryDays: null })).toBeUndefined();
    expect(nextCheckAt({ ...copy, goneAt: now })).toBeUndefined();
  });
});

describe('places outside this computer', () => {
  const old = copyOfThem([gitHub]);
  const one = renewed(gitHub);

  test('counts what would help, and what would not any more', () => {
    const copies = [old, copyOfThem([one]), copyOfThem([one], { kind: 'person' })];
    expect(placesIn(contentsWith([one], copies))(one)).toEqual({
      outside: 2,
      outOfDate: 1,
      declined: false,
    });
  });

  test.each([
    ['is gone', { goneAt: now }],
    ['anybody can read', { kind: 'plain-file' }],
    ['was not found where it should be', { lastProblem: 'missing' }],
    ['is of other accounts', { accountIds: [] }],
  ] as const)('a copy that %s does not count', (_name, fields) => {
    const places = placesIn(contentsWith([one], [copyOfThem([one], fields)]))(one);
    expect(places).toEqual({ outside: 0, outOfDate: 0, declined: false });
  });

  test('an account without codes counts the copies of its secret', () => {
    expect(placesIn(contentsWith([bare], [copyOfThem([bare])]))(bare).outside).toBe(1);
  });

  test('a set of which no copy is wanted is told, the next one is asked for again', () => {
    const [set] = gitHub.codeSets;
    if (set === undefined) throw new Error('no set');
    const declined = { ...gitHub, codeSets: [{ ...set, copyDeclinedAt: now }] };
    expect(placesIn(contentsWith([declined], []))(declined).declined).toBe(true);
    const next = renewed(declined);
    expect(placesIn(contentsWith([next], []))(next).declined).toBe(false);
  });
});
