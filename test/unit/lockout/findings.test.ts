import { describe, expect, test } from 'vitest';
import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import { findingsOf } from '../../../electron/vault/backup-codes/lockout.ts';
import { drawnContents, drawnCopy, nameOf } from './drawn-contents.ts';

const named = (what: string): string => (/^[0-9a-f]{32}$/.test(what) ? nameOf(what) : what);

/** "opens a b": the kind and who is in it. */
function circles(contents: VaultContents): string[] {
  return findingsOf(contents).circles.map(
    ({ kind, accountIds, guessed }) =>
      `${kind} ${accountIds.map(named).join(' ')}${guessed ? ' (guessed)' : ''}`,
  );
}

/** "phone: a b": what alone locks out whom. */
function points(contents: VaultContents): string[] {
  return findingsOf(contents).singlePoints.map(
    ({ points: what, locksOut }) =>
      `${what.map(named).join(', ')}: ${locksOut.map(named).join(' ')}`,
  );
}

describe('circles', () => {
  test('accounts that only get each other back', () => {
    const contents = drawnContents({
      a: { opens: ['password+phone'], regained: ['b'] },
      b: { opens: ['password+phone'], regained: ['c'] },
      c: { opens: ['password+phone'], regained: ['a'] },
      outside: { opens: ['password'], regained: ['a'] },
    });
    expect(circles(contents)).toEqual(['regains a b c']);
  });

  test('one way from outside for one of them, and it is none', () => {
    const two = { opens: ['password+phone'], regained: ['b'] };
    expect(circles(drawnContents({ a: two, b: { ...two, regained: ['a', 'paper'] } }))).toEqual([]);
    expect(circles(drawnContents({ a: two, b: { ...two, regained: ['a'], codes: 3 } }))).toEqual(
      [],
    );
    expect(circles(drawnContents({ a: two, b: { ...two, regained: ['a'], otp: true } }))).toEqual([
      'regains a b',
    ]);
    const mail = { opens: ['password'] };
    expect(
      circles(drawnContents({ a: two, b: { ...two, regained: ['a', 'mail'] }, mail })),
    ).toEqual([]);
  });

  test('a smaller circle within, when some of a part get in', () => {
    const contents = drawnContents({
      a: { opens: ['phone'], regained: ['b'] },
      b: { opens: ['phone'], regained: ['a', 'a+c'] },
      c: { opens: ['phone'], regained: ['paper', 'b'] },
    });
    expect(circles(contents)).toEqual(['regains a b']);
  });

  test('an account that gets itself back is one', () => {
    expect(circles(drawnContents({ a: { opens: ['phone'], regained: ['a'] } }))).toEqual([
      'regains a',
    ]);
  });

  test('accounts that only open each other are closed already', () => {
    const contents = drawnContents({
      a: { opens: ['b'] },
      b: { opens: ['password+a'], regained: ['a'] },
    });
    expect(circles(contents)).toEqual(['opens a b']);
  });

  test('what an account says to get back is part of it', () => {
    const contents = drawnContents({
      a: { opens: ['phone'], regains: ['b'] },
      b: { opens: ['phone'], regains: ['a'] },
    });
    expect(circles(contents)).toEqual(['regains a b']);
  });
});

describe('single points', () => {
  test('a thing or an account that alone locks others out, those with the most first', () => {
    const contents = drawnContents({
      mail: { opens: ['password+phone', 'security-key'] },
      shop: { opens: ['mail'] },
      forum: { opens: ['mail'] },
      bank: { opens: ['password+phone'] },
    });
    expect(points(contents)).toEqual(['mail: forum shop', 'phone: bank']);
  });

  test('things that lock out the same stand together; a copy elsewhere ends it', () => {
    const accounts = { a: { otp: true }, b: { otp: true } };
    expect(points(drawnContents(accounts))).toEqual(['computer, vault, vault-password: a b']);
    const copies = [drawnCopy('encrypted-file', ['a', 'b'])];
    expect(points(drawnContents(accounts, { copies }))).toEqual(['vault-password: a b']);
    expect(points(drawnContents(accounts, { copies, recoveryKept: true }))).toEqual([]);
  });

  test('what cannot be reached anyway is nobody’s fault', () => {
    expect(points(drawnContents({ a: {}, b: { opens: ['a+phone'] } }))).toEqual([]);
  });
});
