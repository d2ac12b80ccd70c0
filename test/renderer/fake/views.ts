import type {
  AccountDetail,
  AccountView,
  BackupStanding,
  CopyView,
} from '../../../shared/views.ts';
import { currentSet } from './state.ts';
import type { FakeAccount, FakeSet, FakeState } from './state.ts';

export function leftIn(set: FakeSet): number {
  return set.codes.filter(({ state }) => state === 'unused').length;
}

function standing(account: FakeAccount, nowMs: number): BackupStanding {
  const set = currentSet(account);
  if (set === undefined) {
    return { state: account.givesNoCodes ? 'not-given' : 'none', left: 0, unsure: 0, total: 0 };
  }
  const left = leftIn(set);
  const renewAt =
    set.renewEveryDays === null
      ? undefined
      : new Date(Date.parse(set.issuedAt) + set.renewEveryDays * 86_400_000).toISOString();
  const isOld = renewAt !== undefined && Date.parse(renewAt) < nowMs;
  return {
    state:
      left === 0
        ? 'empty'
        : set.concernAt !== undefined
          ? 'concern'
          : left <= set.lowAt
            ? 'low'
            : isOld
              ? 'old'
              : 'good',
    ...(set.concernAt === undefined ? {} : { concernAt: set.concernAt }),
    left,
    unsure: set.codes.filter(({ state }) => state === 'unsure').length,
    total: set.codes.length,
    issuedAt: set.issuedAt,
    ...(renewAt === undefined ? {} : { renewAt }),
  };
}

export function accountView(account: FakeAccount, nowMs: number): AccountView {
  const { sets: _sets, note: _note, otp: _otp, givesNoCodes: _none, period, ...rest } = account;
  return {
    ...rest,
    tags: [...account.tags],
    ...(period === undefined ? {} : { period }),
    backup: standing(account, nowMs),
  };
}

export function accountDetail(state: FakeState, account: FakeAccount): AccountDetail {
  return {
    account: accountView(account, state.nowMs()),
    note: account.note,
    ...(account.otp === undefined ? {} : { otp: { ...account.otp } }),
    codeSets: account.sets.map(({ concernAt: _concernAt, ...set }) => ({
      ...set,
      codes: set.codes.map(({ value: _value, ...code }) => code),
    })),
    copies: copyViews(state).filter(({ accountIds }) => accountIds.includes(account.id)),
    places: placesOf(state, account),
  };
}

function placesOf(state: FakeState, { id, sets }: FakeAccount): AccountDetail['places'] {
  const copies = state.copies.filter(
    ({ kind, goneAt, accountIds }) =>
      kind !== 'plain-file' && goneAt === undefined && accountIds.includes(id),
  );
  const outOfDate = copies.filter(({ behind }) => behind.some(({ accountId }) => accountId === id));
  const isDeclined = sets.some((set) => set.status === 'current' && state.declined.has(set.id));
  return {
    outside: copies.length - outOfDate.length,
    outOfDate: outOfDate.length,
    declined: isDeclined,
  };
}

export function copyViews(state: FakeState): CopyView[] {
  return state.copies.map((copy) => ({ ...copy }));
}
