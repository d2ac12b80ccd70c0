import { AppError } from '../../../shared/errors.ts';
import { type Account, currentSet } from '../../model/account.ts';
import {
  type BackupCode,
  type BackupCodeEvent,
  type BackupCodeSet,
  stateOf,
  statesIn,
} from '../../model/backup-code.ts';
import type { CodeId, CodeSetId } from '../../model/ids.ts';
import { codeKey, codesByKey } from './comparison.ts';

/** How many codes can still be offered: neither shown without an answer, nor used, nor passed over. */
export function leftIn(set: Pick<BackupCodeSet, 'codes' | 'ordered'>): number {
  return statesIn(set).filter((state) => state === 'unused').length;
}

/** How many are left once this code is used: in an ordered set none before it. */
export function leftOnceUsed(set: BackupCodeSet, codeId: string): number {
  const states = statesIn(set);
  const index = set.codes.findIndex(({ id }) => id === codeId);
  return states.filter(
    (state, at) => state === 'unused' && at !== index && (!set.ordered || at > index),
  ).length;
}

/**
 * The code to offer: the one asked for, unless it is used, or the first that is left of the current set.
 * One that was passed over is given to who asks for it: the service may want that very number.
 * @throws AppError `no-codes-left`, `not-found`
 */
export function codeToShow(
  account: Account,
  codeId: string | undefined,
): { set: BackupCodeSet; code: BackupCode; position: number } {
  const set = currentSet(account);
  if (set === undefined) {
    throw new AppError('no-codes-left', 'the account has no current set');
  }
  const states = statesIn(set);
  const index =
    codeId === undefined
      ? states.indexOf('unused')
      : set.codes.findIndex(({ id }, at) => id === codeId && states[at] !== 'used');
  const code = set.codes[index];
  if (code === undefined) {
    throw codeId === undefined
      ? new AppError('no-codes-left')
      : new AppError('not-found', 'no such code in the current set, or used');
  }
  return { set, code, position: index + 1 };
}

/**
 * Appends one event to one code. Events are never changed or removed.
 * @throws AppError `not-found`
 */
export function withEvent(account: Account, codeId: string, event: BackupCodeEvent): Account {
  let found = false;
  const codeSets = account.codeSets.map((set) => {
    if (!set.codes.some((code) => code.id === codeId)) {
      return set;
    }
    found = true;
    return {
      ...set,
      codes: set.codes.map((code) =>
        code.id === codeId ? { ...code, events: [...code.events, event] } : code,
      ),
    };
  });
  if (!found) {
    throw new AppError('not-found', 'no such code');
  }
  return { ...account, codeSets };
}

export interface NewSet {
  readonly id: CodeSetId;
  readonly codes: readonly {
    readonly id: CodeId;
    readonly value: string;
    readonly used: boolean;
  }[];
  readonly ordered: boolean;
  readonly issuedAt: string;
  readonly source: string;
  readonly originalText?: string;
}

const usualLowAt = 3;
const usualRenewDays = 180;

/**
 * "I got new codes": the old set no longer works from this moment, in the same step. A code that was in
 * it already takes along what happened to it: used is used.
 */
export function renew(account: Account, fresh: NewSet, at: string): Account {
  const retired = account.codeSets.map((set) =>
    set.status === 'current' ? { ...set, status: 'retired' as const, retiredAt: at } : set,
  );
  const before = currentSet(account);
  const known = codesByKey(before);
  const generation = Math.max(0, ...account.codeSets.map((set) => set.generation)) + 1;
  const { codes, ...rest } = fresh;
  const set: BackupCodeSet = {
    ...rest,
    generation,
    codes: codes.map(({ id, value, used }) => {
      const code = { id, value, events: known.get(codeKey(value))?.events ?? [] };
      return used && stateOf(code) !== 'used'
        ? { ...code, events: [...code.events, { type: 'used' as const, at }] }
        : code;
    }),
    status: 'current',
    lowAt: codes.length === 1 ? 0 : (before?.lowAt ?? usualLowAt),
    renewEveryDays: before === undefined ? usualRenewDays : before.renewEveryDays,
  };
  return { ...account, codeSets: [...retired, set], updatedAt: at };
}

/**
 * Undo of a renewal: `made` is gone, and what it had retired stands where it stood, current again unless
 * another set came meanwhile. A set to whose codes anything was done stays, retired, with its events; a code
 * that both sets have takes them along: what was shown or used is not left again.
 * @param made the set as it was added at `renewedAt`: every event makes another list of codes
 */
export function withoutRenewal(
  account: Account,
  made: BackupCodeSet,
  renewedAt: string,
  at: string,
): Account {
  const own = account.codeSets.find(({ id }) => id === made.id);
  if (own === undefined) {
    return account;
  }
  const former = account.codeSets.findLast(
    (set) => set.generation < own.generation && set.retiredAt === renewedAt,
  );
  return {
    ...account,
    codeSets: account.codeSets.flatMap((set) => {
      if (set === own) {
        return own.codes === made.codes ? [] : [{ ...own, status: 'retired', retiredAt: at }];
      }
      if (set !== former) {
        return [set];
      }
      const { retiredAt: _retiredAt, ...rest } = set;
      return [
        {
          ...rest,
          codes: withEventsSince(set.codes, own, made),
          status: own.status,
          ...(own.retiredAt === undefined ? {} : { retiredAt: own.retiredAt }),
        },
      ];
    }),
  };
}

function withEventsSince(
  codes: readonly BackupCode[],
  own: BackupCodeSet,
  made: BackupCodeSet,
): readonly BackupCode[] {
  const now = codesByKey(own);
  const then = codesByKey(made);
  const carried = codes.map((code) => {
    const key = codeKey(code.value);
    const since = now.get(key)?.events.slice(then.get(key)?.events.length ?? 0) ?? [];
    return since.length === 0 ? code : { ...code, events: [...code.events, ...since] };
  });
  // The very list where nothing came: that tells an untouched set.
  return carried.every((code, index) => code === codes[index]) ? codes : carried;
}
