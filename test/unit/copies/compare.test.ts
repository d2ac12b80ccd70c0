import { describe, expect, test } from 'vitest';
import type { Account } from '../../../electron/model/account.ts';
import {
  compare,
  isSameOtp,
  pairsById,
  pairsOnPaper,
} from '../../../electron/vault/drill/compare.ts';
import { account, totp } from '../paper/accounts.ts';
import { renewed } from './copies-here.ts';

const gitHub = account('github', { issuer: 'GitHub', codes: ['a-1', 'a-2', 'a-3'] });
const bank = account('bank', { issuer: 'Bank', codes: [] });
const options = { withSecrets: true, madeAt: undefined };

const hotp = (counter: number) =>
  ({ type: 'hotp', secret: Uint8Array.of(1, 2), algorithm: 'SHA1', digits: 6, counter }) as const;

function byId(here: readonly Account[], copied: readonly Account[], madeAt?: string) {
  return compare(pairsById(here, copied), copied, { ...options, madeAt });
}

function reasons(here: Account, there: Account | undefined): readonly string[] {
  const copied = there === undefined ? [] : [there];
  return byId([here], copied).lacking.flatMap((lack) => lack.reasons);
}

describe('a backup beside the vault', () => {
  test('the same accounts are all found', () => {
    expect(byId([gitHub, bank], [bank, gitHub])).toEqual({
      accounts: 2,
      found: 2,
      codeSets: 1,
      codeSetsFound: 1,
      lacking: [],
      usedSince: [],
      countersSince: [],
      extra: [],
    });
  });

  test.each([
    ['an account that is not in it', gitHub, undefined, ['missing']],
    [
      'one that was in the trash then',
      gitHub,
      { ...gitHub, trashedAt: gitHub.createdAt },
      ['missing'],
    ],
    ['a secret that was changed', gitHub, { ...gitHub, otp: totp('else') }, ['otp-differs']],
    [
      'a secret that came later',
      gitHub,
      account('github', { otp: null, codes: ['a-1', 'a-2', 'a-3'] }),
      ['otp-missing'],
    ],
    ['codes that were renewed', renewed(gitHub), gitHub, ['codes-older']],
    ['codes that came later', gitHub, { ...gitHub, codeSets: [] }, ['codes-missing']],
    [
      'codes that are not the same',
      gitHub,
      account('github', { codes: ['a-1', 'a-2', 'b-3'] }),
      ['codes-differ'],
    ],
    [
      'everything at once',
      renewed(gitHub),
      { ...gitHub, otp: totp('else') },
      ['otp-differs', 'codes-older'],
    ],
  ] as const)('%s', (_name, here, there, expected) => {
    expect(reasons(here, there)).toEqual(expected);
  });

  test('what was added after it was made is told apart', () => {
    const [lack] = byId([gitHub], [], '2026-11-01T00:00:00.000Z').lacking;
    expect(lack?.reasons).toEqual(['added-since']);
    expect(byId([gitHub], [], '2026-12-01T00:00:00.000Z').lacking[0]?.reasons).toEqual(['missing']);
  });

  test('codes used since, and a counter that went on, are no fault of the copy', () => {
    const used = account('github', {
      issuer: 'GitHub',
      codes: ['a-1', 'a-2', 'a-3'],
      used: 1,
      unsure: 1,
    });
    const here = { ...used, otp: hotp(9) };
    const there = { ...gitHub, otp: hotp(4) };
    const found = byId([here], [there]);
    expect(found.lacking).toEqual([]);
    expect(found.usedSince).toMatchObject([{ codes: 2 }]);
    expect(found.countersSince).toEqual([here]);
    // The other way round: a copy that is ahead has nothing to be warned of.
    expect(byId([there], [here])).toMatchObject({ usedSince: [], countersSince: [] });
  });

  test('accounts that are only in the copy are named, those in its trash are not', () => {
    const thrown = { ...bank, trashedAt: bank.createdAt };
    expect(byId([gitHub], [gitHub, bank]).extra).toEqual([bank]);
    expect(byId([gitHub], [gitHub, thrown]).extra).toEqual([]);
  });
});

test.each([
  ['digits', { digits: 8 }],
  ['period', { period: 60 }],
  ['algorithm', { algorithm: 'SHA256' }],
] as const)('other %s are another one-time code', (_name, change) => {
  const one = totp('x');
  expect(isSameOtp(one, one)).toBe(true);
  expect(isSameOtp(one, { ...one, ...change } as typeof one)).toBe(false);
});

describe('paper beside the vault', () => {
  const printed = (one: Account, change: Partial<Account> = {}): Account => ({
    ...one,
    id: account(`paper ${one.id}`).id,
    ...change,
  });
  const onPaper = (here: readonly Account[], copied: readonly Account[], withSecrets = true) =>
    compare(pairsOnPaper(here, copied), copied, { withSecrets, madeAt: undefined });

  test('the set says which account it is, though the names are left out', () => {
    const other = account('other', { issuer: 'GitHub', codes: ['c-1'] });
    const copied = [printed(other, { accountName: '' }), printed(gitHub, { accountName: '' })];
    expect(onPaper([gitHub, other], copied)).toMatchObject({ found: 2, lacking: [], extra: [] });
  });

  test('without a set the secret says it, and without a secret the name', () => {
    const twin = account('twin', { issuer: 'Bank', codes: [] });
    expect(onPaper([bank, twin], [printed(twin), printed(bank)])).toMatchObject({ found: 2 });
    const named = printed(bank);
    const { otp: _otp, ...bare } = named;
    expect(onPaper([bank], [bare], false)).toMatchObject({ found: 1, lacking: [] });
    expect(onPaper([bank], [bare], true).lacking[0]?.reasons).toEqual(['otp-missing']);
  });

  test('a sheet of before the renewal holds older codes', () => {
    const { lacking } = onPaper([renewed(gitHub)], [printed(gitHub)]);
    expect(lacking[0]?.reasons).toEqual(['codes-older']);
  });
});
