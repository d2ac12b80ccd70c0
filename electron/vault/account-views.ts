import type { AccountDetail, AccountView, CodeSetView, OtpView } from '../../shared/views.ts';
import type { Account } from '../model/account.ts';
import {
  type BackupCode,
  type BackupCodeSet,
  type StateInSet,
  statesIn,
} from '../model/backup-code.ts';
import type { Otp } from '../model/otp.ts';
import type { VaultContents } from '../model/vault-contents.ts';
import { placesIn } from './backup-codes/places.ts';
import { standingOf } from './backup-codes/standing.ts';
import { copyView } from './copy-views.ts';

/** Seconds between two codes; undefined for counter based ones. */
export function periodOf(otp: Otp): number | undefined {
  switch (otp.type) {
    case 'totp':
      return otp.period;
    case 'hotp':
      return undefined;
    case 'motp':
      return 10;
    case 'steam':
    case 'yandex':
      return 30;
  }
}

export function accountView(account: Account, nowMs: number): AccountView {
  const { id, issuer, accountName, tags, favourite, otp, usage, updatedAt, trashedAt } = account;
  const period = otp === undefined ? undefined : periodOf(otp);
  return {
    id,
    issuer,
    accountName,
    tags: [...tags],
    favourite,
    ...(otp === undefined ? {} : { otpType: otp.type }),
    ...(period === undefined ? {} : { period }),
    backup: standingOf(account, nowMs),
    useCount: usage.count,
    ...(usage.lastUsedAt === undefined ? {} : { lastUsedAt: usage.lastUsedAt }),
    updatedAt,
    ...(trashedAt === undefined ? {} : { trashedAt }),
  };
}

export function accountDetail(
  contents: VaultContents,
  account: Account,
  nowMs: number,
): AccountDetail {
  return {
    account: accountView(account, nowMs),
    note: account.note,
    ...(account.otp === undefined ? {} : { otp: otpView(account.otp) }),
    codeSets: account.codeSets.map(codeSetView).reverse(),
    copies: contents.copies
      .filter((copy) => copy.accountIds.includes(account.id))
      .map((copy) => copyView(contents, copy)),
    places: placesIn(contents)(account),
  };
}

function otpView(otp: Otp): OtpView {
  const period = periodOf(otp);
  return {
    type: otp.type,
    ...('algorithm' in otp ? { algorithm: otp.algorithm, digits: otp.digits } : {}),
    ...(period === undefined ? {} : { period }),
    ...('counter' in otp ? { counter: otp.counter } : {}),
  };
}

function codeSetView(set: BackupCodeSet): CodeSetView {
  const { id, generation, issuedAt, source, status, retiredAt, lowAt, renewEveryDays, ordered } =
    set;
  return {
    id,
    generation,
    issuedAt,
    source,
    status,
    ...(retiredAt === undefined ? {} : { retiredAt }),
    lowAt,
    renewEveryDays,
    ordered,
    codes: codeViews(set),
  };
}

function codeViews(set: BackupCodeSet): CodeSetView['codes'] {
  const states = statesIn(set);
  return set.codes.map((code, index) => codeView(code, index, states[index] ?? 'unused'));
}

function codeView(
  code: BackupCode,
  index: number,
  state: StateInSet,
): CodeSetView['codes'][number] {
  const last = code.events.at(-1);
  return {
    id: code.id,
    position: index + 1,
    mask: maskOf(code.value),
    state,
    ...(last === undefined ? {} : { lastEvent: { ...last } }),
  };
}

/** The shape without the code: a dot for each letter and digit. */
export function maskOf(value: string): string {
  return value.replace(/[\p{L}\p{N}]/gu, '•');
}
