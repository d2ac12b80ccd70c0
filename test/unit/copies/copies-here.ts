import type { CodeSetId, CopyId } from '../../../electron/model/ids.ts';
import type { Account } from '../../../electron/model/account.ts';
import {
  type Copy,
  emptyContents,
  type VaultContents,
} from '../../../electron/model/vault-contents.ts';
import { currentHoldings } from '../../../electron/vault/backup-codes/copy-holding.ts';
import { renew } from '../../../electron/vault/backup-codes/life-cycle.ts';
import { newId } from '../../../electron/vault/new-id.ts';

export const now = '2026-11-24T10:00:00.000Z';

/** A copy of these accounts as they are. */
export function copyOfThem(accounts: readonly Account[], fields: Partial<Copy> = {}): Copy {
  return {
    id: newId<CopyId>(),
    kind: 'paper',
    place: 'drawer',
    madeAt: now,
    holds: currentHoldings(accounts),
    accountIds: accounts.map(({ id }) => id),
    checkEveryDays: 180,
    ...fields,
  };
}

export function renewed(account: Account): Account {
  const fresh = {
    id: newId<CodeSetId>(),
    codes: [],
    ordered: false,
    issuedAt: now,
    source: 'pasted',
  };
  return renew(account, fresh, now);
}

export function contentsWith(accounts: readonly Account[], copies: readonly Copy[]): VaultContents {
  return { ...emptyContents(), accounts, copies };
}
