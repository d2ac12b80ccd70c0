import type { Account } from '../../model/account.ts';
import type { BackupCodeSet } from '../../model/backup-code.ts';
import { changeAccount } from '../../model/contents-changes.ts';
import type { AccountId } from '../../model/ids.ts';
import { withoutUntouched } from '../../model/untouched.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { withoutRenewal } from './life-cycle.ts';

/** What one capture or import added, for its undo. */
export interface Brought {
  readonly at: string;
  readonly accounts: readonly Account[];
  /** Sets of accounts that were there before. */
  readonly sets: readonly { readonly accountId: AccountId; readonly made: BackupCodeSet }[];
}

/** Undo: what was brought goes, unless anything was done to it; what it retired is current again. */
export function takeOut(contents: VaultContents, brought: Brought, at: string): VaultContents {
  let next = withoutUntouched(contents, brought.accounts, at);
  for (const { accountId, made } of brought.sets.toReversed()) {
    // An account may have been removed for ever meanwhile.
    if (next.accounts.some(({ id }) => id === accountId)) {
      next = changeAccount(next, accountId, (account) =>
        withoutRenewal(account, made, brought.at, at),
      );
    }
  }
  return next;
}
