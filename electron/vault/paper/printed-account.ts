import type { PaperPage } from '../../../shared/contract/reader.ts';
import type { SheetAccount, SheetCodes, SheetSecret } from '../../../shared/sheet.ts';
import { type Account, currentSet } from '../../model/account.ts';
import {
  type BackupCodeSet,
  type BackupCodeState,
  stateOf,
  statesIn,
} from '../../model/backup-code.ts';
import type { Otp } from '../../model/otp.ts';
import { codeColumns, headingLines } from './measure.ts';
import { sheetSecret } from './sheet-secret.ts';

/** An account as it goes to paper: only what was asked for is still in it. */
export interface PrintedAccount {
  readonly issuer: string;
  readonly accountName: string;
  readonly otp?: Otp;
  readonly secret?: SheetSecret;
  readonly set?: BackupCodeSet;
}

/** What stands of an account on one page: codes `from` up to `to`; the secret where it begins. */
export interface Piece {
  readonly account: PrintedAccount;
  readonly from: number;
  readonly to: number;
}

/** @returns undefined for what never prints: the trash, and an account that would be a bare name */
export function printedAccount(
  account: Account,
  { withSecrets, hideAccountNames }: { withSecrets: boolean; hideAccountNames: boolean },
): PrintedAccount | undefined {
  if (account.trashedAt !== undefined) return undefined;
  const { issuer, otp } = account;
  // SECURITY: a thief reads the QR codes as well, so a hidden name is in none of them.
  const accountName = hideAccountNames ? '' : account.accountName;
  const current = currentSet(account);
  const set = current?.codes.length === 0 ? undefined : current;
  const hasSecret = withSecrets && otp !== undefined;
  if (!hasSecret && set === undefined) return undefined;
  return {
    issuer,
    accountName,
    ...(hasSecret ? { otp, secret: sheetSecret(issuer, accountName, otp) } : {}),
    ...(set === undefined ? {} : { set }),
  };
}

/** As the page's own QR codes hold it. */
export function paperAccount({ account, from, to }: Piece): PaperPage['accounts'][number] {
  const { issuer, accountName, otp, set } = account;
  return {
    issuer,
    accountName,
    ...(otp === undefined || from > 0 ? {} : { otp }),
    ...(set === undefined
      ? {}
      : {
          codeSet: {
            setId: set.id,
            generation: set.generation,
            issuedAt: set.issuedAt,
            ordered: set.ordered,
            codes: set.codes
              .slice(from, to)
              .map((code) => ({ value: code.value, state: stateOf(code) })),
          },
        }),
  };
}

/** As the print window draws it. */
export function sheetAccount({ account, from, to }: Piece, textWidthMm: number): SheetAccount {
  const { secret, set } = account;
  // Without an issuer the account's name is the heading.
  const issuer = account.issuer === '' ? account.accountName : account.issuer;
  const accountName = account.issuer === '' ? '' : account.accountName;
  return {
    issuer,
    accountName,
    ...headingLines(issuer, accountName, textWidthMm),
    continued: from > 0,
    ...(secret === undefined || from > 0 ? {} : { secret }),
    ...(set === undefined ? {} : { codes: sheetCodes(set, from, to, textWidthMm) }),
  };
}

function sheetCodes(set: BackupCodeSet, from: number, to: number, widthMm: number): SheetCodes {
  const codes = set.codes.map((code) => ({ value: code.value, state: stateOf(code) }));
  const counted = (wanted: BackupCodeState): number =>
    codes.filter(({ state }) => state === wanted).length;
  const unsure = counted('unsure');
  return {
    values: codes.slice(from, to),
    columns: codeColumns(codes, unsure > 0, widthMm),
    ordered: set.ordered,
    left: statesIn(set).filter((state) => state === 'unused').length,
    unsure,
    total: codes.length,
    issuedAt: set.issuedAt,
  };
}
