import { AppError } from '../../../shared/errors.ts';
import type { SweptFile, SweptWhat } from '../../../shared/views/sweep.ts';
import type { Account } from '../../model/account.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import { fit } from '../import/fit.ts';
import { previewImport } from '../import/preview.ts';

/** What was read, in the page's terms. */
export function whatIsIn(contents: ForeignContents): SweptWhat {
  const { format, accounts, codeSets } = contents;
  switch (format) {
    case 'sparekey':
      return { type: 'backup' };
    case 'sparekey-paper':
      return { type: 'paper' };
    case 'backup-codes':
      return {
        type: 'codes',
        sets: codeSets.map(({ service, account, codes }) => ({
          service: fit(service),
          account: fit(account),
          codes: codes.length,
        })),
      };
    default:
      return accounts.length + codeSets.length === 0
        ? { type: 'nothing' }
        : { type: 'export', format, accounts: accounts.length, codeSets: codeSets.length };
  }
}

/** What a refusal of the reader says about the file. */
export function whatRefused(error: unknown): SweptWhat {
  const { code, facts } = error instanceof AppError ? error : { code: undefined, facts: undefined };
  switch (code) {
    case 'password-needed': {
      const format = facts?.['format'];
      return { type: 'encrypted', ...(format === undefined ? {} : { format: String(format) }) };
    }
    case 'pdf-locked':
    case 'pdf-no-text':
      return { type: code };
    case 'file-too-large':
      return { type: 'too-large' };
    case 'unknown-format':
    case 'no-qr-code':
    case 'nothing-to-import':
    case 'damaged-file':
    case 'not-an-image':
      return { type: 'nothing' };
    default:
      return { type: 'unreadable' };
  }
}

/**
 * Formats with nothing in them but what the vault keeps. Exports of password managers hold passwords,
 * too: of those it never has everything, so they are never deleted.
 */
const codesOnly: ReadonlySet<string> = new Set([
  '2fas',
  'aegis',
  'andotp',
  'authenticator-extension',
  'authenticator-plus',
  'authme',
  'backup-codes',
  'bitwarden-authenticator',
  'ente',
  'freeotp',
  'freeotp-2',
  'freeotp-plus',
  'google-migration',
  'lastpass-authenticator',
  'otp-auth',
  'otpauth-uri',
  'otpclient',
  'proton-authenticator',
  'raivo',
  'stratum',
  'totp-authenticator',
  'winauth',
]);

/** How much of it the vault holds outside its trash: by what codes and accounts are, not by their names. */
export function shareInVault(
  accounts: readonly Account[],
  contents: ForeignContents | undefined,
): SweptFile['has'] {
  if (contents === undefined) return 'unknown';
  const kept = accounts.filter(({ trashedAt }) => trashedAt === undefined);
  const rows = previewImport(kept, [contents]).map(({ row }) => row);
  const there = rows.filter(
    ({ verdict, reason }) => verdict === 'same' || reason === 'other-name',
  ).length;
  if (rows.length === 0) return 'unknown';
  if (there < rows.length) return there > 0 ? 'some' : 'none';
  const isWhole = contents.warnings.every(({ type }) => type === 'hotp-counter-assumed');
  return isWhole && codesOnly.has(contents.format) ? 'all' : 'some';
}
