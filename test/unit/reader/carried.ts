import type { ForeignAccount } from '../../../electron/model/foreign.ts';
import type { Otp } from '../../../electron/model/otp.ts';
import { canonicalAccounts } from '../../fixtures/canonical-accounts.ts';

/** What a format has room for, besides names and code. */
export type Carries = { note?: boolean; tags?: 'all' | 'first'; favourite?: boolean };

/** What is left of an account in a format that carries only so much. */
function carried(account: ForeignAccount, { note, tags, favourite }: Carries): ForeignAccount {
  const kept = tags === 'all' ? account.tags : tags === 'first' ? account.tags?.slice(0, 1) : [];
  return {
    issuer: account.issuer,
    accountName: account.accountName,
    otp: account.otp,
    ...(note === true && account.note !== undefined ? { note: account.note } : {}),
    ...(kept === undefined || kept.length === 0 ? {} : { tags: kept }),
    ...(favourite === true && account.favourite === true ? { favourite: true } : {}),
  };
}

export function of(...types: readonly Otp['type'][]): readonly ForeignAccount[] {
  return canonicalAccounts.filter(({ otp }) => types.includes(otp.type));
}

export function all(accounts: readonly ForeignAccount[], carries: Carries = {}): ForeignAccount[] {
  return accounts.map((account) => carried(account, carries));
}

export const motp: ForeignAccount = {
  issuer: 'Mobile',
  accountName: 'ada',
  otp: { type: 'motp', secret: Uint8Array.of(0xe3, 0x15, 0x2a, 0xfe), pin: '0123' },
};
export const yandex: ForeignAccount = {
  issuer: 'Yandex',
  accountName: 'ada',
  otp: { type: 'yandex', secret: new Uint8Array(16).fill(9), pin: '7586' },
};

/** 2FAS shows an entry without an issuer by the name that is in its place. */
export const named = (accounts: readonly ForeignAccount[]): readonly ForeignAccount[] =>
  accounts.filter(({ issuer }) => issuer !== '');

/** SHA-1, 30 s, 6 digits: what some formats cannot say. */
export const plain = (account: ForeignAccount, digits = 6): ForeignAccount => ({
  ...account,
  otp:
    account.otp.type === 'hotp'
      ? { ...account.otp, algorithm: 'SHA1', digits }
      : { type: 'totp', secret: account.otp.secret, algorithm: 'SHA1', digits, period: 30 },
});
export const digitsOf = ({ otp }: ForeignAccount): number => ('digits' in otp ? otp.digits : 6);

/** A backup of OTP Auth lists one folder after the other. */
export function byFolder(accounts: readonly ForeignAccount[]): readonly ForeignAccount[] {
  const folders = [...new Set(accounts.map(({ tags = [] }) => tags[0] ?? ''))];
  return folders.flatMap((folder) =>
    accounts.filter(({ tags = [] }) => (tags[0] ?? '') === folder),
  );
}
