import { describe, expect, test } from 'vitest';
import { type Account, currentSet, newAccount } from '../../../electron/model/account.ts';
import type { BackupCodeEventType } from '../../../electron/model/backup-code.ts';
import type { AccountId, CodeId, CodeSetId } from '../../../electron/model/ids.ts';
import {
  codeToShow,
  leftIn,
  type NewSet,
  renew,
  withEvent,
  withoutRenewal,
} from '../../../electron/vault/backup-codes/life-cycle.ts';
import { standingOf } from '../../../electron/vault/backup-codes/standing.ts';

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
const bare = newAccount('a'.repeat(32) as AccountId, ' GitHub ', ' ada ', day(1));

function fresh(name: string, count: number, more: Partial<NewSet> = {}): NewSet {
  const codes = Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}` as CodeId,
    value: `${name}${index}`,
    used: false,
  }));
  return { id: name as CodeSetId, codes, ordered: false, issuedAt: day(1), source: 'x', ...more };
}

const happened = (account: Account, codeId: string, ...types: BackupCodeEventType[]) =>
  types.reduce((now, type) => withEvent(now, codeId, { type, at: day(2) }), account);

const notFound = expect.objectContaining({ code: 'not-found' });
const noneLeft = expect.objectContaining({ code: 'no-codes-left' });

describe('renew', () => {
  test('retires what was current, counts generations and takes settings over', () => {
    const first = renew(bare, fresh('one', 5), day(1));
    const tuned = {
      ...first,
      codeSets: first.codeSets.map((set) => ({ ...set, lowAt: 1, renewEveryDays: null })),
    };
    const second = renew(tuned, fresh('two', 5), day(9));
    expect(second.codeSets.map(({ status, retiredAt }) => [status, retiredAt])).toEqual([
      ['retired', day(9)],
      ['current', undefined],
    ]);
    expect(currentSet(second)).toMatchObject({ generation: 2, lowAt: 1, renewEveryDays: null });
    expect(second.updatedAt).toBe(day(9));
    expect(renew(second, fresh('three', 5), day(10)).codeSets.map((set) => set.retiredAt)).toEqual([
      day(9),
      day(10),
      undefined,
    ]);
  });

  test('a first set runs low at three and grows old in 180 days; a single code never runs low', () => {
    expect(currentSet(renew(bare, fresh('one', 5), day(1)))).toMatchObject({
      generation: 1,
      lowAt: 3,
      renewEveryDays: 180,
    });
    expect(currentSet(renew(bare, fresh('one', 1), day(1)))?.lowAt).toBe(0);
  });

  test('codes that are known to be used come in as used', () => {
    const set = fresh('one', 2);
    const codes = set.codes.map((code, index) => ({ ...code, used: index === 0 }));
    const made = currentSet(renew(bare, { ...set, codes }, day(1)));
    expect(made?.codes.map(({ events }) => events)).toEqual([[{ type: 'used', at: day(1) }], []]);
  });
});

describe('withoutRenewal', () => {
  const old = renew(bare, fresh('old', 2), day(1));
  const renewed = renew(old, fresh('new', 2), day(2));
  const made = currentSet(renewed);
  if (made === undefined) throw new Error('no set');
  const undo = (account: Account) => withoutRenewal(account, made, day(2), day(9));

  test('gives back exactly what was there', () => {
    expect(undo(renewed).codeSets).toEqual(old.codeSets);
  });

  test('keeps events of the old set', () => {
    const back = undo(happened(renewed, 'old-0', 'used'));
    expect(currentSet(back)?.codes[0]?.events).toEqual([{ type: 'used', at: day(2) }]);
  });

  test('keeps a set to which anything was done, retired; the old one is current again', () => {
    const back = undo(happened(renewed, 'new-1', 'used'));
    expect(back.codeSets.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'old current',
      'new retired',
    ]);
    expect(back.codeSets[1]).toMatchObject({ retiredAt: day(9), codes: [{}, { events: [{}] }] });
  });

  test('leaves the set current that came later', () => {
    const later = renew(renewed, fresh('later', 3), day(3));
    expect(undo(later).codeSets.map(({ id, retiredAt }) => [id, retiredAt])).toEqual([
      ['old', day(3)],
      ['later', undefined],
    ]);
  });

  test('does nothing the second time', () => {
    const back = undo(renewed);
    expect(undo(back)).toBe(back);
  });
});

describe('codeToShow', () => {
  const account = happened(renew(bare, fresh('c', 4), day(1)), 'c-0', 'used');

  test('the first unused one, or the one asked for', () => {
    expect(codeToShow(account, undefined)).toMatchObject({ code: { id: 'c-1' }, position: 2 });
    expect(codeToShow(account, 'c-3')).toMatchObject({ position: 4 });
    expect(codeToShow(happened(account, 'c-3', 'shown'), 'c-3')).toMatchObject({ position: 4 });
  });

  test('skips unsure, refused and used ones', () => {
    const unsure = happened(account, 'c-1', 'shown');
    expect(codeToShow(happened(unsure, 'c-2', 'shown', 'refused'), undefined).position).toBe(4);
  });

  test('none where none is', () => {
    expect(() => codeToShow(bare, undefined)).toThrow(noneLeft);
    expect(() => codeToShow(bare, 'c-1')).toThrow(noneLeft);
    expect(() => codeToShow(account, 'c-0')).toThrow(notFound);
    expect(() => codeToShow(account, 'c-9')).toThrow(notFound);
    const retired = renew(account, fresh('d', 1), day(3));
    expect(() => codeToShow(retired, 'c-1')).toThrow(notFound);
  });
});

test('an event goes to one code, of a retired set too, and to no code that is not there', () => {
  const account = renew(renew(bare, fresh('c', 2), day(1)), fresh('d', 2), day(2));
  const after = happened(account, 'c-1', 'used');
  const events = after.codeSets.flatMap(({ codes }) => codes.map((code) => code.events.length));
  expect(events).toEqual([0, 1, 0, 0]);
  expect(account.codeSets[0]?.codes[1]?.events).toEqual([]);
  expect(() => happened(account, 'e-1', 'used')).toThrow(notFound);
});

describe('standing', () => {
  const of = (account: Account, now = day(2)) => standingOf(account, Date.parse(now));
  const five = renew(bare, fresh('c', 5), day(1));

  test('none, empty, low, old, good: the worst is said', () => {
    expect(of(bare)).toEqual({ state: 'none', left: 0, unsure: 0, total: 0 });
    expect(of(five)).toMatchObject({ state: 'good', left: 5, total: 5, renewAt: day(181) });
    const low = happened(happened(five, 'c-0', 'used'), 'c-1', 'used');
    expect(of(low)).toMatchObject({ state: 'low', left: 3 });
    expect(of(low, day(400)).state).toBe('low');
    expect(of(renew(low, fresh('d', 5), day(3)), day(4)).state).toBe('good');
    const empty = ['c-0', 'c-1', 'c-2', 'c-3', 'c-4'].reduce(
      (account, id) => happened(account, id, 'shown'),
      five,
    );
    expect(of(empty)).toMatchObject({ state: 'empty', left: 0, unsure: 5 });
  });

  test('old from the very day on, by when the service issued them, unless that is off', () => {
    expect(of(five, day(180)).state).toBe('good');
    expect(of(five, new Date(Date.parse(day(181)) - 1).toISOString()).state).toBe('good');
    expect(of(five, day(181)).state).toBe('old');
    const issued = renew(bare, fresh('c', 5, { issuedAt: day(-300) }), day(1));
    expect(of(issued).state).toBe('old');
    const never = {
      ...five,
      codeSets: five.codeSets.map((set) => ({ ...set, renewEveryDays: null })),
    };
    expect(of(never, day(4000))).toMatchObject({ state: 'good' });
    expect(of(never)).not.toHaveProperty('renewAt');
  });

  test('a single code is good until it is gone', () => {
    const one = renew(bare, fresh('c', 1), day(1));
    expect(of(one).state).toBe('good');
    expect(of(happened(one, 'c-0', 'used')).state).toBe('empty');
  });

  test('unsure is not left, undone and not needed are', () => {
    const account = [
      ['c-0', 'shown'],
      ['c-1', 'unsure'],
      ['c-2', 'shown', 'not-needed'],
      ['c-3', 'used', 'undone'],
      ['c-4', 'shown', 'refused'],
    ].reduce(
      (now, [id = '', ...types]) => happened(now, id, ...(types as BackupCodeEventType[])),
      five,
    );
    expect(of(account)).toMatchObject({ left: 2, unsure: 2, total: 5 });
    expect(account.codeSets.map(leftIn)).toEqual([2]);
  });
});
