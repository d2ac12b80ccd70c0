import type { BackupCodeSet } from './backup-code.ts';
import type { AccountId } from './ids.ts';
import type { Otp } from './otp.ts';

export interface AccountUsage {
  readonly count: number;
  readonly lastUsedAt?: string;
}

/** Something that a way in needs: a thing at hand, or another account. */
export type Means =
  | {
      readonly type:
        | 'phone'
        | 'computer'
        | 'vault'
        | 'paper'
        | 'password'
        | 'security-key'
        | 'person';
    }
  | { readonly type: 'account'; readonly accountId: AccountId };

/** All of these together. */
export type Way = readonly Means[];

/** Any one way opens the account, or gets it back: the answers of the lockout map. */
export interface RecoveryPlan {
  readonly opensWith: readonly Way[];
  readonly regainedWith: readonly Way[];
  /** Accounts that this one gets back by itself, as an e-mail account does. */
  readonly regains?: readonly AccountId[];
  readonly answeredAt: string;
}

/** One issuer and account name with what opens it: one-time code, backup codes, or both. */
export interface Account {
  readonly id: AccountId;
  readonly issuer: string;
  readonly accountName: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  readonly otp?: Otp;
  readonly codeSets: readonly BackupCodeSet[];
  /** When the person said that this service hands out no backup codes. */
  readonly noBackupCodesAt?: string;
  readonly recoveryPlan?: RecoveryPlan;
  readonly usage: AccountUsage;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly trashedAt?: string;
}

/** An account with a name and nothing else yet. */
export function newAccount(
  id: AccountId,
  issuer: string,
  accountName: string,
  now: string,
): Account {
  return {
    id,
    issuer: issuer.trim(),
    accountName: accountName.trim(),
    note: '',
    tags: [],
    favourite: false,
    codeSets: [],
    usage: { count: 0 },
    createdAt: now,
    updatedAt: now,
  };
}

/** The set that works today; older ones are retired and stay readable. */
export function currentSet(account: Pick<Account, 'codeSets'>): BackupCodeSet | undefined {
  return account.codeSets.findLast((set) => set.status === 'current');
}
