import type { AccountDetail } from '../../../shared/views.ts';
import type { VaultProcess } from './vault-process.ts';

export type Target =
  | { readonly type: 'account'; readonly accountId: string }
  | { readonly type: 'new'; readonly issuer: string; readonly accountName: string };

/** An account with a time based code, by hand. */
export async function addAccount(
  vault: VaultProcess,
  issuer = 'GitHub',
  otp: {
    readonly secret?: string;
    readonly type?: 'totp' | 'hotp';
    readonly counter?: number;
  } = {},
): Promise<{ accountId: string; undoId: string }> {
  const { secret = 'JBSWY3DPEHPK3PXP', type = 'totp', counter = 0 } = otp;
  return vault.call('accounts:add', {
    issuer,
    accountName: 'ada',
    tags: [],
    note: '',
    otp: { type, secret, algorithm: 'SHA1', digits: 6, period: 30, counter },
  });
}

/** Captures codes as a person does: the text first, the corrected set next. */
export async function captureCodes(
  vault: VaultProcess,
  target: Target,
  values: readonly string[],
  used: readonly string[] = [],
  ordered = false,
): Promise<{ accountId: string; undoId: string }> {
  const { id: draftId } = await vault.call('capture:start', {
    source: { type: 'text', text: values.join('\n') },
  });
  const codes = values.map((value) => ({ value, used: used.includes(value) }));
  const { accountIds, undoId } = await vault.call('capture:save', {
    draftId,
    sets: [{ target, set: { codes, ordered } }],
  });
  return { accountId: accountIds[0] ?? '', undoId };
}

export const newTarget = (issuer: string): Target => ({ type: 'new', issuer, accountName: '' });
export const into = (accountId: string): Target => ({ type: 'account', accountId });

export async function setsOf(
  vault: VaultProcess,
  accountId: string,
): Promise<AccountDetail['codeSets']> {
  return (await vault.call('accounts:read', { accountId })).codeSets;
}

/** "current 3, retired 2": the sets, newest first, each with how many codes it has. */
export async function setsInWords(vault: VaultProcess, accountId: string): Promise<string> {
  const sets = await setsOf(vault, accountId);
  return sets.map(({ status, codes }) => `${status} ${codes.length}`).join(', ');
}
