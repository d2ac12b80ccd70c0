import { describe, expect, test } from 'vitest';
import type { Account } from '../../../electron/model/account.ts';
import { accountsToRehearse, isFound, outcomeOf } from '../../../electron/vault/drill/rehearsal.ts';
import { account } from '../paper/accounts.ts';
import { contentsWith, copyOfThem, now, renewed } from './copies-here.ts';

function one(issuer: string, fields: Partial<Account> = {}): Account {
  return { ...account(issuer, { issuer, accountName: 'ada' }), ...fields };
}

const usedTimes = (count: number): Partial<Account> => ({ usage: { count } });
const names = (accounts: readonly Account[]): string[] =>
  accountsToRehearse(accounts).map(({ account: { issuer }, why }) => `${issuer}: ${why}`);

describe('which accounts are rehearsed', () => {
  test('e-mail first, then favourites, then what is used most', () => {
    const accounts = [
      one('Rarely', usedTimes(1)),
      one('Often', usedTimes(9)),
      one('Star', { favourite: true }),
      one('Google', { accountName: 'ada@gmail.com' }),
      one('Proton', { accountName: 'ada@proton.me', favourite: true }),
    ];
    expect(names(accounts)).toEqual([
      'Proton: e-mail',
      'Google: e-mail',
      'Star: favourite',
      'Often: used',
      'Rarely: used',
    ]);
  });

  test('five at most, in the same order whatever order they come in', () => {
    const accounts = Array.from({ length: 40 }, (_, index) => one(`Service ${index}`));
    const chosen = names(accounts);
    expect(chosen).toHaveLength(5);
    expect(names(accounts.toReversed())).toEqual(chosen);
  });

  test('none that needs no code, and none from the trash', () => {
    const nothing = account('n', { issuer: 'Nothing', otp: null, codes: [] });
    expect(names([nothing, one('Gone', { trashedAt: now })])).toEqual([]);
  });
});

describe('what came of a search', () => {
  const gitHub = one('GitHub');
  const copy = copyOfThem([gitHub]);
  const contents = contentsWith([gitHub], [copy]);

  test('a copy that holds what works', () => {
    expect(outcomeOf(contents, gitHub, { found: 'copy', copy })).toBe('in-hand');
    expect(outcomeOf(contents, gitHub, { found: 'copy' })).toBe('in-hand');
  });

  test('a copy of before the renewal, or of other accounts, is no code in hand', () => {
    const next = renewed(gitHub);
    expect(outcomeOf(contents, next, { found: 'copy', copy })).toBe('old-copy');
    const other = copyOfThem([]);
    expect(outcomeOf(contents, gitHub, { found: 'copy', copy: other })).toBe('old-copy');
  });

  test('codes that are all used up', () => {
    const spent = account('spent', { codes: ['a-1', 'a-2'], used: 2 });
    expect(outcomeOf(contents, spent, { found: 'copy' })).toBe('none-left');
  });

  test('in this app: with a copy elsewhere, or nowhere else', () => {
    expect(outcomeOf(contents, gitHub, { found: 'app' })).toBe('in-app');
    expect(outcomeOf(contentsWith([gitHub], []), gitHub, { found: 'app' })).toBe('only-here');
  });

  test('nothing found', () => {
    expect(outcomeOf(contents, gitHub, { found: 'nowhere' })).toBe('not-found');
  });

  test.each([
    ['in-hand', true],
    ['in-app', true],
    ['only-here', true],
    ['old-copy', false],
    ['none-left', false],
    ['not-found', false],
  ] as const)('%s counts as found: %s', (outcome, found) => {
    expect(isFound(outcome)).toBe(found);
  });
});
