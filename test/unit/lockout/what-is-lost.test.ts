import { describe, expect, test } from 'vitest';
import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import { whatIsLost } from '../../../electron/vault/backup-codes/lockout.ts';
import type { Losable, Thing } from '../../../shared/views/lockout.ts';
import { drawnContents, drawnCopy, idOf, nameOf } from './drawn-contents.ts';

const allThings: readonly Thing[] = ['phone', 'computer', 'vault', 'backup', 'paper', 'person'];
const isThing = (what: string): what is Thing => !/^[0-9a-f]{32}$/.test(what);

function lost(contents: VaultContents, ...what: readonly string[]): string[] {
  const ids = what.map((one): Losable =>
    allThings.includes(one as Thing) || one.includes('-') || one === 'password'
      ? (one as Thing)
      : idOf(one),
  );
  return whatIsLost(contents, ids).stuck.map(({ accountId }) => nameOf(accountId));
}

/** "needs phone or paper and person; only-in-vault". */
function reason(contents: VaultContents, name: string, ...what: readonly Losable[]): string {
  const stuck = whatIsLost(contents, what).stuck.find(({ accountId }) => accountId === idOf(name));
  if (stuck === undefined) return 'not stuck';
  const lacks = stuck.lacks
    .map((all) => all.map((one) => (isThing(one) ? one : nameOf(one))).join(' and '))
    .join(' or ');
  return [lacks, ...stuck.notes].filter((part) => part !== '').join('; ');
}

describe('who is stuck', () => {
  test('any way opens it, and all of a way is needed', () => {
    const contents = drawnContents({
      a: { opens: ['password+phone', 'security-key'] },
      b: { opens: ['password+phone'] },
      c: { opens: ['password'], regained: ['phone'] },
    });
    expect(lost(contents)).toEqual([]);
    expect(lost(contents, 'phone')).toEqual(['b']);
    expect(lost(contents, 'phone', 'security-key')).toEqual(['a', 'b']);
    expect(lost(contents, 'password')).toEqual(['b']);
    expect(reason(contents, 'b', 'phone')).toBe('phone');
    expect(reason(contents, 'b', 'phone', 'password')).toBe('phone and password');
    expect(reason(contents, 'a', 'phone', 'security-key')).toBe('phone or security-key');
  });

  test('one account gets another one back, and so on', () => {
    const contents = drawnContents({
      mail: { opens: ['password+phone'], regained: ['paper'] },
      shop: { opens: ['password+phone'], regained: ['mail'] },
      forum: { opens: ['shop'] },
    });
    expect(lost(contents, 'phone')).toEqual([]);
    expect(lost(contents, 'phone', 'paper')).toEqual(['forum', 'mail', 'shop']);
    expect(reason(contents, 'shop', 'phone', 'paper')).toBe('phone or mail');
    // What is lost itself is no finding.
    expect(lost(contents, 'phone', 'mail')).toEqual(['forum', 'shop']);
  });

  test('what one account says to get back counts for the other', () => {
    const contents = drawnContents({
      mail: { opens: ['password'], regains: ['shop'] },
      shop: { opens: ['phone'] },
    });
    expect(lost(contents, 'phone')).toEqual([]);
    expect(lost(contents, 'phone', 'mail')).toEqual(['shop']);
  });

  test('without any way, or with ways that need what is not there, it is stuck as it is', () => {
    const contents = drawnContents({
      empty: {},
      said: { opens: [] },
      gone: { opens: ['password+removed'] },
      trashed: { opens: ['password'], trashed: true },
      through: { opens: ['trashed'] },
    });
    expect(lost(contents)).toEqual(['empty', 'gone', 'said', 'through']);
    expect(reason(contents, 'empty')).toBe('no-way');
    expect(reason(contents, 'gone')).toBe('unknown-account');
  });
});

describe('what the vault keeps', () => {
  test('a one-time code or backup codes open it, together with its password', () => {
    const contents = drawnContents({
      code: { otp: true },
      codes: { codes: 3 },
      // Said without the vault: what is kept counts all the same.
      said: { otp: true, opens: ['phone'] },
    });
    expect(lost(contents)).toEqual([]);
    expect(lost(contents, 'phone')).toEqual([]);
    for (const one of ['vault', 'computer', 'vault-password']) {
      expect(lost(contents, one)).toEqual(['code', 'codes']);
    }
    expect(reason(contents, 'code', 'computer')).toBe('computer; only-in-vault');
    expect(lost(contents, 'vault', 'phone')).toEqual(['code', 'codes', 'said']);
  });

  test('used up codes open nothing', () => {
    expect(lost(drawnContents({ a: { codes: 0 } }))).toEqual(['a']);
  });

  test('an encrypted file elsewhere replaces the vault, but not its password', () => {
    const contents = drawnContents(
      { code: { otp: true }, codes: { codes: 3 } },
      { copies: [drawnCopy('encrypted-file', ['code', 'codes'])] },
    );
    expect(lost(contents, 'vault', 'computer')).toEqual([]);
    expect(lost(contents, 'vault', 'backup')).toEqual(['code', 'codes']);
    expect(reason(contents, 'code', 'vault', 'backup')).toBe('vault or backup');
    expect(lost(contents, 'vault-password')).toEqual(['code', 'codes']);
  });

  test('recovery codes of the vault on paper replace its password', () => {
    const contents = drawnContents({ code: { otp: true } }, { recoveryKept: true });
    expect(lost(contents, 'vault-password')).toEqual([]);
    expect(lost(contents, 'vault-password', 'paper')).toEqual(['code']);
  });

  test('paper holds backup codes, and secrets only where it was printed with them', () => {
    const accounts = { code: { otp: true }, codes: { codes: 3 } };
    const without = drawnContents(accounts, { copies: [drawnCopy('paper', ['code', 'codes'])] });
    expect(lost(without, 'vault')).toEqual(['code']);
    const withSecrets = drawnContents(accounts, {
      copies: [drawnCopy('paper', ['code', 'codes'], { secrets: true })],
    });
    expect(lost(withSecrets, 'vault')).toEqual([]);
    expect(lost(withSecrets, 'vault', 'paper')).toEqual(['code', 'codes']);
  });

  test.each([
    ['out of date', { stale: true }, 'vault; paper-out-of-date'],
    ['gone', { goneAt: '2026-01-12T10:11:12.000Z' }, 'vault; only-in-vault'],
    ['not found as it should be', { lastProblem: 'missing' }, 'vault; only-in-vault'],
  ] as const)('a sheet that is %s holds nothing', (_name, problem, words) => {
    const contents = drawnContents(
      { a: { codes: 3 } },
      { copies: [drawnCopy('paper', ['a'], problem)] },
    );
    expect(reason(contents, 'a', 'vault')).toBe(words);
  });

  test('a way with paper does not count where the only sheet is out of date', () => {
    const accounts = { a: { codes: 3, opens: ['password+paper', 'password+phone'] } };
    const stale = drawnContents(accounts, { copies: [drawnCopy('paper', ['a'], { stale: true })] });
    expect(reason(stale, 'a', 'vault', 'phone')).toBe('phone or vault or paper; paper-out-of-date');
    expect(lost(drawnContents(accounts), 'vault', 'phone')).toEqual([]);
  });

  test('a file that anybody can read is no copy; another app and a person are', () => {
    const copies = (kind: 'plain-file' | 'other-app' | 'person') =>
      drawnContents({ a: { codes: 3 } }, { copies: [drawnCopy(kind, ['a'])] });
    expect(lost(copies('plain-file'), 'vault')).toEqual(['a']);
    expect(lost(copies('other-app'), 'vault')).toEqual([]);
    expect(lost(copies('other-app'), 'vault', 'phone')).toEqual(['a']);
    expect(lost(copies('person'), 'vault', 'person')).toEqual(['a']);
  });
});

describe('guesses', () => {
  test('hold until they are confirmed, and are told apart', () => {
    const contents = drawnContents({
      mail: { issuer: 'Google', accountName: 'Ada@gmail.com', otp: true },
      shop: { issuer: 'Shop', accountName: 'ada@gmail.com' },
    });
    const { stuck, onGuess } = whatIsLost(contents, []);
    expect(stuck).toEqual([]);
    expect(onGuess.map(nameOf)).toEqual(['shop']);
    expect(lost(contents, 'mail')).toEqual(['shop']);
    expect(whatIsLost(contents, ['vault']).stuck.map(({ guessed }) => guessed)).toEqual([
      true,
      true,
    ]);
  });
});
