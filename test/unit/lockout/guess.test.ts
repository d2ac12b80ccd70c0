import { describe, expect, test } from 'vitest';
import { knownAccounts } from '../../../electron/vault/backup-codes/lockout-graph.ts';
import { mailAddressOf } from '../../../electron/vault/backup-codes/mail-providers.ts';
import { type Drawn, drawnContents, drawnCopy, idOf, way } from './drawn-contents.ts';

function answersOf(
  accounts: Readonly<Record<string, Drawn>>,
  name: string,
  copies: Parameters<typeof drawnContents>[1] = {},
) {
  const known = knownAccounts(drawnContents(accounts, copies));
  return known.find(({ account }) => account.id === idOf(name))?.answers;
}

const none = { opensWith: [], regainedWith: [], regains: [] };

describe('what is guessed of an account', () => {
  test('from what is kept of it', () => {
    expect(answersOf({ a: { otp: true } }, 'a')).toEqual({
      ...none,
      opensWith: [way('password+vault')],
    });
    expect(answersOf({ a: { codes: 5 } }, 'a')).toEqual({
      ...none,
      opensWith: [way('password+vault')],
    });
    expect(answersOf({ a: {} }, 'a')).toEqual(none);
    const copies = [drawnCopy('paper', ['a'])];
    expect(answersOf({ a: { codes: 5 } }, 'a', { copies })).toEqual({
      ...none,
      opensWith: [way('password+vault')],
      regainedWith: [way('password+paper')],
    });
  });

  const mail = { issuer: 'Google', accountName: 'ada@gmail.com' };
  const shop = { issuer: 'Shop', accountName: ' ADA@gmail.com ' };

  test('from the address by which it is called', () => {
    const accounts = { mail, shop, other: { ...shop, accountName: 'grace@gmail.com' } };
    expect(answersOf(accounts, 'shop')).toEqual({ ...none, regainedWith: [way('mail')] });
    expect(answersOf(accounts, 'mail')).toEqual({ ...none, regains: [idOf('shop')] });
    expect(answersOf(accounts, 'other')).toEqual(none);
  });

  test('never against an answer of either', () => {
    const notThis = { ...mail, opens: ['password'] };
    expect(answersOf({ mail: notThis, shop }, 'shop')).toEqual(none);
    const sayso = { ...mail, opens: ['password'], regains: ['shop'] };
    expect(answersOf({ mail: sayso, shop }, 'shop')).toEqual({
      ...none,
      regainedWith: [way('mail')],
    });
    expect(answersOf({ mail, shop: { ...shop, opens: ['password'] } }, 'mail')).toEqual(none);
  });

  test('not among accounts in the trash', () => {
    expect(answersOf({ mail: { ...mail, trashed: true }, shop }, 'shop')).toEqual(none);
  });
});

test.each([
  ['Google', 'ada@gmail.com', 'ada@gmail.com'],
  ['gmail', 'Ada@GoogleMail.com', 'ada@googlemail.com'],
  ['Proton', 'ada@my-own.example', 'ada@my-own.example'],
  ['Apple ID', 'ada@icloud.com', 'ada@icloud.com'],
  // Its mails go to somebody else.
  ['Microsoft', 'ada@gmail.com', undefined],
  ['Dropbox', 'ada@gmail.com', undefined],
  ['Google', 'ada', undefined],
  ['', 'ada@gmail.com', undefined],
])('%s with %s receives mails of %s', (issuer, accountName, address) => {
  expect(mailAddressOf(issuer, accountName)).toBe(address);
});
