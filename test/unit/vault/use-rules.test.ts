import { describe, expect, test } from 'vitest';
import { type Account, newAccount } from '../../../electron/model/account.ts';
import {
  type BackupCodeEventType,
  type BackupCodeSet,
  statesIn,
} from '../../../electron/model/backup-code.ts';
import type { AccountId, CodeId, CodeSetId } from '../../../electron/model/ids.ts';
import { emptyContents, type VaultContents } from '../../../electron/model/vault-contents.ts';
import { setsOfConcern, withConcerns } from '../../../electron/vault/backup-codes/concern.ts';
import {
  bareForm,
  copiedFormFor,
  withCopiedForm,
} from '../../../electron/vault/backup-codes/copied-form.ts';
import { withoutExpired } from '../../../electron/vault/backup-codes/expiry.ts';
import {
  codeToShow,
  leftIn,
  leftOnceUsed,
  renew,
  withEvent,
} from '../../../electron/vault/backup-codes/life-cycle.ts';
import { askAgainAtMs, questionsOf } from '../../../electron/vault/backup-codes/questions.ts';
import { standingOf } from '../../../electron/vault/backup-codes/standing.ts';

const dayMs = 86_400_000;
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const bare = newAccount('a'.repeat(32) as AccountId, 'Keycloak', 'ada', day(1));

function withCodes(name: string, count: number, ordered = false, account = bare, at = day(1)) {
  const codes = Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index + 1}` as CodeId,
    value: `${name}${index + 1}`,
    used: false,
  }));
  const id = name as CodeSetId;
  return renew(account, { id, codes, ordered, issuedAt: at, source: 'x' }, at);
}

/** `said(account, ['c-1', 'shown', 3], …)`: on the third day of 2026. */
const said = (account: Account, ...events: [string, BackupCodeEventType, number?][]): Account =>
  events.reduce(
    (now, [codeId, type, on = 2]) => withEvent(now, codeId, { type, at: day(on) }),
    account,
  );

function current(account: Account): BackupCodeSet {
  const set = account.codeSets.at(-1);
  if (set === undefined) throw new Error('no set');
  return set;
}

describe('codes that a service wants in order', () => {
  const six = withCodes('c', 6, true);
  const next = (account: Account) => codeToShow(account, undefined).position;

  test('the next is the first unused one after the last used one', () => {
    expect(next(six)).toBe(1);
    const third = said(six, ['c-3', 'shown'], ['c-3', 'used']);
    expect(next(third)).toBe(4);
    expect(statesIn(current(third)).join(' ')).toBe(
      'passed-over passed-over used unused unused unused',
    );
    expect(leftIn(current(third))).toBe(3);
    expect(standingOf(third, Date.parse(day(2)))).toMatchObject({ left: 3, total: 6 });
  });

  test('a refused one, an unsure one and one that was not needed move nothing', () => {
    const asked = said(six, ['c-4', 'refused'], ['c-5', 'shown'], ['c-6', 'not-needed']);
    expect(statesIn(current(asked)).join(' ')).toBe('unused unused unused used unsure unused');
    expect(next(asked)).toBe(1);
    expect(leftIn(current(asked))).toBe(4);
  });

  test('unsure ones after the last used one are skipped, those before stay unsure', () => {
    const unsure = said(six, ['c-1', 'unsure'], ['c-2', 'used'], ['c-3', 'shown']);
    expect(next(unsure)).toBe(4);
    expect(standingOf(unsure, Date.parse(day(2)))).toMatchObject({ left: 3, unsure: 2 });
  });

  test('the number that the service asks for can be had, even of one that was passed over', () => {
    const third = said(six, ['c-3', 'used']);
    expect(codeToShow(third, 'c-2').position).toBe(2);
    expect(codeToShow(third, 'c-6').position).toBe(6);
    expect(() => codeToShow(third, 'c-3')).toThrow();
  });

  test('undoing the use gives those before it back', () => {
    const undone = said(six, ['c-3', 'used'], ['c-3', 'undone']);
    expect(leftIn(current(undone))).toBe(6);
    expect(next(undone)).toBe(1);
  });

  test('once the last is used nothing is left', () => {
    const last = said(six, ['c-6', 'used']);
    expect(leftIn(current(last))).toBe(0);
    expect(() => next(last)).toThrow(expect.objectContaining({ code: 'no-codes-left' }));
    expect(standingOf(last, Date.parse(day(2))).state).toBe('empty');
  });

  test('what is left once a code is used does not count those before it', () => {
    expect(leftOnceUsed(current(six), 'c-4')).toBe(2);
    expect(leftOnceUsed(current(withCodes('d', 6)), 'd-4')).toBe(5);
    expect(leftOnceUsed(current(said(six, ['c-4', 'shown'])), 'c-4')).toBe(2);
  });

  test('without an order nothing is passed over', () => {
    const third = said(withCodes('d', 4), ['d-3', 'used']);
    expect(statesIn(current(third)).join(' ')).toBe('unused unused used unused');
  });
});

describe('what is asked again', () => {
  const account = withCodes('c', 3);
  const dueAfterDays = (...events: [string, BackupCodeEventType, number?][]) => {
    const [code] = current(said(account, ...events)).codes;
    const at = code === undefined ? undefined : askAgainAtMs(code);
    const last = code?.events.at(-1)?.at ?? '';
    return at === undefined ? undefined : (at - Date.parse(last)) / dayMs;
  };

  test('"Not sure": after a day, then after a week, then monthly', () => {
    expect(dueAfterDays(['c-1', 'shown'])).toBeUndefined();
    expect(dueAfterDays(['c-1', 'shown'], ['c-1', 'unsure'])).toBe(1);
    expect(dueAfterDays(['c-1', 'shown'], ['c-1', 'unsure'], ['c-1', 'unsure', 4])).toBe(7);
    const thrice: [string, BackupCodeEventType, number?][] = [
      ['c-1', 'shown'],
      ['c-1', 'unsure'],
      ['c-1', 'unsure', 4],
      ['c-1', 'unsure', 12],
    ];
    expect(dueAfterDays(...thrice)).toBe(30);
    expect(dueAfterDays(...thrice, ['c-1', 'unsure', 50])).toBe(30);
    expect(dueAfterDays(...thrice, ['c-1', 'shown', 50], ['c-1', 'unsure', 50])).toBe(1);
    expect(dueAfterDays(...thrice, ['c-1', 'used', 50])).toBeUndefined();
  });

  test('asked at once what was cut off, and at its time what was unsure', () => {
    const asked = said(
      account,
      ['c-1', 'shown'],
      ['c-2', 'shown'],
      ['c-2', 'unsure', 3],
      ['c-3', 'used'],
    );
    const at = (time: string) =>
      questionsOf(asked, Date.parse(time)).map(({ position }) => position);
    expect(at(day(3))).toEqual([1]);
    expect(at(new Date(Date.parse(day(4)) - 1).toISOString())).toEqual([1]);
    expect(at(day(4))).toEqual([1, 2]);
    expect(questionsOf(asked, Date.parse(day(4)))[1]).toMatchObject({
      shownAt: day(2),
      unsureAt: day(3),
    });
    expect(questionsOf(withCodes('d', 2, false, asked, day(4)), Date.parse(day(9)))).toEqual([]);
  });
});

describe('the copied form', () => {
  test.each([
    ['k3h7-ak2p', 'k3h7ak2p'],
    ['8902 3123', '89023123'],
    ['a–b—c\u2011d\u00a0e', 'abcde'],
    ['R12345', 'R12345'],
    ['a_b.c', 'a_b.c'],
    ['--', '--'],
  ])('%s without dashes and blanks is %s', (value, expected) => {
    expect(bareForm(value)).toBe(expected);
  });

  test('is remembered per service, whatever the case of its name; as printed needs no memory', () => {
    const other = { ...bare, issuer: 'KEYCLOAK', accountName: 'grace' };
    const said_ = withCopiedForm(emptyContents(), bare, 'bare');
    expect(copiedFormFor(said_, other)).toBe('bare');
    expect(copiedFormFor(said_, { ...bare, issuer: 'X' })).toBe('as-printed');
    expect(said_.preferences.copiedForms).toEqual([{ service: 'keycloak', form: 'bare' }]);
    expect(withCopiedForm(said_, other, 'bare').preferences.copiedForms).toHaveLength(1);
    expect(withCopiedForm(said_, other, 'as-printed').preferences.copiedForms).toEqual([]);
  });

  test('an account without a service goes by its own name', () => {
    const nameless = { ...bare, issuer: '', accountName: 'My Router' };
    const remembered = withCopiedForm(emptyContents(), nameless, 'bare');
    expect(remembered.preferences.copiedForms).toEqual([{ service: 'my router', form: 'bare' }]);
  });
});

describe('"These may have been seen"', () => {
  const other = { ...withCodes('d', 3), id: 'd'.repeat(32) as AccountId };
  const gone = { ...withCodes('e', 3), id: 'e'.repeat(32) as AccountId, trashedAt: day(2) };
  const contents: VaultContents = {
    ...emptyContents(),
    accounts: [withCodes('c', 5, false, withCodes('b', 5)), other, gone],
  };
  const mark = (from: VaultContents, ids: ReadonlySet<string> | 'all', at = day(3)) =>
    withConcerns(from, new Map(setsOfConcern(from, ids, true).map(({ id }) => [id, at])));
  const marked = (from: VaultContents) =>
    from.accounts.flatMap(({ codeSets }) =>
      codeSets.flatMap(({ id, concernAt }) =>
        concernAt === undefined ? [] : [`${id} ${concernAt}`],
      ),
    );

  test('marks current sets only, of one account or of all that are not in the trash', () => {
    expect(marked(mark(contents, new Set([bare.id])))).toEqual([`c ${day(3)}`]);
    expect(marked(mark(contents, 'all'))).toEqual([`c ${day(3)}`, `d ${day(3)}`]);
  });

  test('keeps the day on which the first concern was said', () => {
    const twice = mark(mark(contents, new Set([other.id])), 'all', day(9));
    expect(marked(twice)).toEqual([`c ${day(9)}`, `d ${day(3)}`]);
  });

  test('stands before few and old, after none left; a false alarm and new codes end it', () => {
    const of = (account: Account | undefined) =>
      account === undefined ? undefined : standingOf(account, Date.parse(day(400))).state;
    const seen = mark(contents, 'all');
    expect(of(seen.accounts[0])).toBe('concern');
    const usedUp = said(
      seen.accounts[1] ?? bare,
      ['d-1', 'used'],
      ['d-2', 'used'],
      ['d-3', 'used'],
    );
    expect(of(usedUp)).toBe('empty');
    const alarm = new Map(setsOfConcern(seen, 'all', false).map(({ id }) => [id, undefined]));
    expect(marked(withConcerns(seen, alarm))).toEqual([]);
    const renewed = withCodes('f', 5, false, seen.accounts[0], day(399));
    expect(of(renewed)).toBe('good');
  });

  test('a set that is gone meanwhile is no error, and other accounts stay the same objects', () => {
    const later = withConcerns(contents, new Map([['nowhere' as CodeSetId, day(3)]]));
    expect(later.accounts.every((account, index) => account === contents.accounts[index])).toBe(
      true,
    );
  });
});

describe('codes that no longer work', () => {
  const old = withCodes('b', 2);
  const account = withCodes('c', 2, false, said(old, ['b-1', 'used']), day(10));
  const contents = (keepRetiredDays: number | null): VaultContents => ({
    ...emptyContents(),
    accounts: [account],
    preferences: { ...emptyContents().preferences, keepRetiredDays },
  });
  const setsAt = (from: VaultContents, nowMs: number) =>
    withoutExpired(from, nowMs).accounts[0]?.codeSets.map(({ id }) => id);
  const end = Date.parse(day(10)) + 30 * dayMs;

  test('go after their time, to the millisecond, and leave a tombstone', () => {
    expect(withoutExpired(contents(30), end - 1)).toEqual(contents(30));
    const after = withoutExpired(contents(30), end);
    expect(after.accounts[0]?.codeSets.map(({ id }) => id)).toEqual(['c']);
    expect(after.tombstones).toEqual([{ id: 'b', at: new Date(end).toISOString() }]);
  });

  test('stay for ever where that was chosen', () => {
    expect(setsAt(contents(null), end + 10_000 * dayMs)).toEqual(['b', 'c']);
  });

  test('the current set never goes, however old, nor one without a day', () => {
    expect(setsAt(contents(30), end + 10_000 * dayMs)).toEqual(['c']);
    const codeSets = account.codeSets.map(({ retiredAt: _at, ...undated }) => undated);
    const odd = { ...contents(30), accounts: [{ ...account, codeSets }] };
    expect(setsAt(odd, end + 10_000 * dayMs)).toEqual(['b', 'c']);
  });

  test('where nothing is due the contents are the very same', () => {
    const before = contents(365);
    expect(withoutExpired(before, end)).toBe(before);
    const after = withoutExpired(contents(30), end);
    expect(withoutExpired(after, end)).toBe(after);
  });
});
