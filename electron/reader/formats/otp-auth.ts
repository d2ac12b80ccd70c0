import { AppError } from '../../../shared/errors.ts';
import type { ForeignAccount } from '../../model/foreign.ts';
import { foreignAccount, nameOf } from '../../otp/foreign-account.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents } from './parts/collect.ts';
import type { Archived, ArchivedObject } from './parts/keyed-archive.ts';
import { openOtpAuth, outerOf } from './parts/otp-auth-file.ts';
import { plainOtp } from './parts/plain-otp.ts';

/**
 * OTP Auth (iOS): a backup `.otpauthdb`, versions 1.0 and 1.1, and a single account `.otpauth`, versions
 * 1.1 and 1.2. Source: github.com/CooperRS/decrypt-otpauth-files, by the app's author.
 */
export const format: ImportFormat = {
  id: 'otp-auth',
  name: 'OTP Auth',
  extensions: ['otpauthdb', 'otpauth'],
  password: 'always',
  rank: 16,
  detect: (bytes) => outerOf(bytes) !== undefined,
  async parse(bytes, password) {
    const root = await openOtpAuth(bytes, password);
    return foreignContents('otp-auth', collect(accountsIn(root), readAccount, labelOf));
  },
};

interface FiledAccount {
  readonly account: Archived;
  readonly folder: string;
}

/** A backup has folders of accounts; a single account is the root itself. */
function accountsIn(root: Archived): readonly FiledAccount[] {
  const folders = fieldsOf(root)?.get('Folders');
  if (!Array.isArray(folders)) {
    if (fieldsOf(root)?.has('secret') === true) return [{ account: root, folder: '' }];
    throw new AppError('damaged-file', 'otp auth: neither folders nor an account');
  }
  return folders.flatMap((folder: Archived) => {
    const accounts = fieldsOf(folder)?.get('accounts');
    if (!Array.isArray(accounts)) return [];
    return accounts.map((account) => ({ account, folder: textOf(folder, 'name') }));
  });
}

/** By the numbers in the file. */
const types = ['', 'hotp', 'totp'];
const algorithms = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];

function readAccount({ account, folder }: FiledAccount): ForeignAccount {
  const fields = fieldsOf(account) ?? refuse('bad-entry', 'otp auth: account is no object');
  const secret = fields.get('secret');
  if (!(secret instanceof Uint8Array) || secret.length === 0) {
    return refuse('no-secret', 'otp auth: no secret');
  }
  const type = types[Number(fields.get('type'))] || refuse('unsupported-type', 'otp auth: type');
  const algorithm =
    algorithms[Number(fields.get('algorithm') ?? 0)] ??
    refuse('bad-algorithm', 'otp auth: algorithm');
  return foreignAccount({
    ...namesOf(account),
    tags: [folder],
    otp: plainOtp({
      type,
      secret,
      algorithm,
      // 0 is what the app writes for "as usual".
      digits: fields.get('digits') || undefined,
      period: fields.get('period') || undefined,
      counter: fields.get('counter'),
    }),
  });
}

function namesOf(account: Archived): { issuer: string; accountName: string } {
  return { issuer: textOf(account, 'issuer'), accountName: textOf(account, 'label') };
}

function labelOf({ account }: FiledAccount): string {
  return nameOf(namesOf(account));
}

function fieldsOf(value: Archived): ArchivedObject | undefined {
  return value instanceof Map ? value : undefined;
}

function textOf(value: Archived, name: string): string {
  const text = fieldsOf(value)?.get(name);
  return typeof text === 'string' ? text : '';
}
