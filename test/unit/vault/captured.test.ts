import { describe, expect, test } from 'vitest';
import { newAccount } from '../../../electron/model/account.ts';
import type { AccountId, CodeId, CodeSetId } from '../../../electron/model/ids.ts';
import { emptyContents, type VaultContents } from '../../../electron/model/vault-contents.ts';
import { type CapturedSet, withCaptured } from '../../../electron/vault/backup-codes/captured.ts';
import { type NewSet, renew, withEvent } from '../../../electron/vault/backup-codes/life-cycle.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const accountId = 'a'.repeat(32) as AccountId;

/** `b-2!` is marked as used. */
function fresh(name: string, ...values: string[]): NewSet {
  return {
    id: name as CodeSetId,
    codes: values.map((value, index) => ({
      id: `${name}${index + 1}` as CodeId,
      value: value.replace('!', ''),
      used: value.endsWith('!'),
    })),
    ordered: false,
    issuedAt: day(1),
    source: 'x',
  };
}

const empty = emptyContents();
const before: VaultContents = {
  ...empty,
  accounts: [
    renew(newAccount(accountId, 'GitHub', 'ada', day(1)), fresh('o', 'a-1', 'b-2', 'c-3'), day(1)),
  ],
};
const into = (set: NewSet, type: 'account' | 'keep' = 'account'): CapturedSet => ({
  target: { type, accountId },
  set,
});
const events = (contents: VaultContents) =>
  contents.accounts.flatMap(({ codeSets }) =>
    codeSets.map(
      ({ status, codes }) =>
        `${status}: ${codes.map(({ value, events: all }) => [value, ...all.map(({ type }) => type)].join(' ')).join(', ')}`,
    ),
  );

describe('captured sets', () => {
  test('that are all that an account has change nothing but the marks', () => {
    const { contents, added, accountIds } = withCaptured(
      before,
      [into(fresh('n', 'c3', 'a1!', 'b2'))],
      day(2),
    );
    expect(added).toBe(0);
    expect(accountIds).toEqual([accountId]);
    expect(events(contents)).toEqual(['current: a-1 used, b-2, c-3']);
  });

  test('keep what happened to codes that come along, and do not say it twice', () => {
    const used = {
      ...before,
      accounts: before.accounts.map((account) =>
        withEvent(account, 'o2' as CodeId, { type: 'used', at: day(2) }),
      ),
    };
    const { contents, added } = withCaptured(
      used,
      [into(fresh('n', 'b-2!', 'd-4!', 'e-5'))],
      day(3),
    );
    expect(added).toBe(1);
    expect(events(contents)).toEqual([
      'retired: a-1, b-2 used, c-3',
      'current: b-2 used, d-4 used, e-5',
    ]);
    expect(contents.accounts[0]?.codeSets[1]?.codes[0]?.events).toEqual([
      { type: 'used', at: day(2) },
    ]);
  });

  test('two for one account in one go: the second is held against the first', () => {
    const { contents, added } = withCaptured(
      before,
      [into(fresh('n', 'd-4')), into(fresh('m', 'D 4!'))],
      day(2),
    );
    expect(added).toBe(1);
    expect(events(contents)).toEqual(['retired: a-1, b-2, c-3', 'current: d-4 used']);
  });

  test('make an account of the name and id that was given', () => {
    const id = 'b'.repeat(32) as AccountId;
    const target = { type: 'new', id, issuer: 'GitLab', accountName: 'eve' } as const;
    const { contents, accountIds } = withCaptured(
      before,
      [{ target, set: fresh('n', 'z-9') }],
      day(2),
    );
    expect(accountIds).toEqual([id]);
    expect(contents.accounts[1]).toMatchObject({ id, issuer: 'GitLab', accountName: 'eve' });
  });

  test('kept, with a code that is new, are refused', () => {
    const wrong = () => withCaptured(before, [into(fresh('n', 'a-1', 'x-9'), 'keep')], day(2));
    expect(wrong).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});

describe('taken back', () => {
  test('marks are undone by an event, unless something happened since', () => {
    const { contents, takeBack } = withCaptured(
      before,
      [into(fresh('n', 'a-1!', 'b-2!', 'c-3'))],
      day(2),
    );
    const later = {
      ...contents,
      accounts: contents.accounts.map((account) =>
        withEvent(account, 'o2' as CodeId, { type: 'refused', at: day(3) }),
      ),
    };
    expect(events(takeBack(later, day(4)))).toEqual([
      'current: a-1 used undone, b-2 used refused, c-3',
    ]);
  });

  test('a code that was unsure is unsure again', () => {
    const asked = {
      ...before,
      accounts: before.accounts.map((account) =>
        withEvent(account, 'o1' as CodeId, { type: 'shown', at: day(2) }),
      ),
    };
    const same = fresh('n', 'a-1!', 'b-2', 'c-3');
    const { contents, takeBack } = withCaptured(asked, [into(same)], day(3));
    expect(events(takeBack(contents, day(4)))).toEqual([
      'current: a-1 shown used unsure, b-2, c-3',
    ]);
  });

  test('what happened meanwhile to a code of both sets stays with it', () => {
    const { contents, takeBack } = withCaptured(before, [into(fresh('n', 'd-4', 'A 1'))], day(2));
    const later = {
      ...contents,
      accounts: contents.accounts.map((account) =>
        withEvent(account, 'n2' as CodeId, { type: 'shown', at: day(3) }),
      ),
    };
    expect(events(takeBack(later, day(4)))).toEqual([
      'current: a-1 shown, b-2, c-3',
      'retired: d-4, A 1 shown',
    ]);
  });

  test('a new set goes and the old one is current again', () => {
    const { contents, takeBack } = withCaptured(before, [into(fresh('n', 'd-4', 'a-1'))], day(2));
    expect(events(takeBack(contents, day(3)))).toEqual(['current: a-1, b-2, c-3']);
  });

  test('an account that is gone meanwhile hinders nothing', () => {
    const { contents, takeBack } = withCaptured(
      before,
      [into(fresh('n', 'a-1!', 'b-2', 'c-3'))],
      day(2),
    );
    expect(takeBack({ ...contents, accounts: [] }, day(3)).accounts).toEqual([]);
  });
});
