import type { LackReason } from '../../../shared/views/drill.ts';
import { type Account, currentSet } from '../../model/account.ts';
import { type BackupCodeSet, stateOf } from '../../model/backup-code.ts';
import type { Otp } from '../../model/otp.ts';

/** An account of the vault beside what the copy has of it, where it has anything. */
export interface Pair {
  readonly here: Account;
  readonly there: Account | undefined;
}

export interface Comparison {
  readonly accounts: number;
  readonly found: number;
  readonly codeSets: number;
  readonly codeSetsFound: number;
  readonly lacking: readonly { readonly account: Account; readonly reasons: LackReason[] }[];
  readonly usedSince: readonly { readonly account: Account; readonly codes: number }[];
  readonly countersSince: readonly Account[];
  readonly extra: readonly Account[];
}

/**
 * Account by account and set by set: would all of it come back as it is here? Codes used since the copy
 * was made, and counters that went on, are told apart from what is missing: they come back, as of then.
 * @param copied all accounts of the copy
 * @param madeAt when the copy was made, where that is known
 */
export function compare(
  pairs: readonly Pair[],
  copied: readonly Account[],
  { withSecrets, madeAt }: { readonly withSecrets: boolean; readonly madeAt: string | undefined },
): Comparison {
  const judged = pairs.map(({ here, there }) => ({
    account: here,
    there,
    reasons: lackOf(here, there, { withSecrets, madeAt }),
    codes: there === undefined ? 0 : usedSince(here, there),
  }));
  const lacking = judged.filter(({ reasons }) => reasons.length > 0);
  const withCodes = judged.filter(({ account }) => currentSet(account) !== undefined);
  const paired = new Set(pairs.map(({ there }) => there));
  return {
    accounts: judged.length,
    found: judged.length - lacking.length,
    codeSets: withCodes.length,
    codeSetsFound: withCodes.filter(({ reasons }) => !reasons.some(isAboutCodes)).length,
    lacking: lacking.map(({ account, reasons }) => ({ account, reasons })),
    usedSince: judged.filter(({ codes }) => codes > 0),
    countersSince: judged.flatMap(({ account, there }) =>
      counterOf(account) > counterOf(there) && there?.otp !== undefined ? [account] : [],
    ),
    extra: copied.filter((account) => account.trashedAt === undefined && !paired.has(account)),
  };
}

function isAboutCodes(reason: LackReason): boolean {
  return reason === 'missing' || reason === 'added-since' || reason.startsWith('codes-');
}

function lackOf(
  here: Account,
  there: Account | undefined,
  { withSecrets, madeAt }: { readonly withSecrets: boolean; readonly madeAt: string | undefined },
): LackReason[] {
  if (there === undefined || there.trashedAt !== undefined) {
    return [madeAt !== undefined && here.createdAt > madeAt ? 'added-since' : 'missing'];
  }
  const otp = withSecrets && here.otp !== undefined ? otpLack(here.otp, there.otp) : [];
  return [...otp, ...codesLack(currentSet(here), there)];
}

function otpLack(here: Otp, there: Otp | undefined): LackReason[] {
  if (there === undefined) return ['otp-missing'];
  return isSameOtp(here, there) ? [] : ['otp-differs'];
}

/** The same codes come out of both, but for how far a counter went. */
export function isSameOtp(a: Otp, b: Otp): boolean {
  return fixedParts(a) === fixedParts(b);
}

function fixedParts(otp: Otp): string {
  const secret = Buffer.from(otp.secret).toString('hex');
  const { type } = otp;
  return JSON.stringify([
    type,
    secret,
    'algorithm' in otp ? [otp.algorithm, otp.digits] : null,
    'period' in otp ? otp.period : null,
    'pin' in otp ? otp.pin : null,
  ]);
}

function codesLack(here: BackupCodeSet | undefined, there: Account): LackReason[] {
  if (here === undefined) return [];
  const same = there.codeSets.find(({ id }) => id === here.id);
  if (same === undefined)
    return [currentSet(there) === undefined ? 'codes-missing' : 'codes-older'];
  return valuesOf(same) === valuesOf(here) ? [] : ['codes-differ'];
}

function valuesOf(set: BackupCodeSet): string {
  return JSON.stringify(set.codes.map(({ value }) => value));
}

/** Codes of the set in use that the copy still offers, though they were used or shown since. */
function usedSince(here: Account, there: Account): number {
  const set = currentSet(here);
  const then = there.codeSets.find(({ id }) => id === set?.id);
  if (set === undefined || then === undefined) return 0;
  return set.codes.filter((code, index) => {
    const old = then.codes[index];
    return old !== undefined && stateOf(code) !== 'unused' && stateOf(old) === 'unused';
  }).length;
}

function counterOf(account: Account | undefined): number {
  return account?.otp?.type === 'hotp' ? account.otp.counter : 0;
}

/** Accounts of a backup keep their ids. */
export function pairsById(here: readonly Account[], copied: readonly Account[]): Pair[] {
  const byId = new Map(copied.map((account) => [account.id, account]));
  return here.map((account) => ({ here: account, there: byId.get(account.id) }));
}

/** Paper names no ids: a set says which account it is, else the secret does, else service and name. */
export function pairsOnPaper(here: readonly Account[], printed: readonly Account[]): Pair[] {
  const left = new Set(printed);
  const paired = new Map<Account, Account>();
  for (const fits of [sharesSet, sharesSecret, sharesName]) {
    for (const account of here) {
      if (paired.has(account)) continue;
      const there = [...left].find((candidate) => fits(account, candidate));
      if (there === undefined) continue;
      left.delete(there);
      paired.set(account, there);
    }
  }
  return here.map((account) => ({ here: account, there: paired.get(account) }));
}

function sharesSet(here: Account, there: Account): boolean {
  return there.codeSets.some(({ id }) => here.codeSets.some((set) => set.id === id));
}

function sharesSecret({ otp }: Account, there: Account): boolean {
  return otp !== undefined && there.otp !== undefined && isSameOtp(otp, there.otp);
}

/** Account names may have been left out of the print. */
function sharesName(here: Account, there: Account): boolean {
  const isNamed = there.accountName !== '' && there.accountName !== here.accountName;
  return there.issuer === here.issuer && !isNamed;
}
