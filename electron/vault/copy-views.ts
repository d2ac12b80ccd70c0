import type { CopyView, HeldAccount } from '../../shared/views.ts';
import { type Account, currentSet } from '../model/account.ts';
import type { Copy, VaultContents } from '../model/vault-contents.ts';
import { holdingOf, isBehind, nextCheckAt } from './backup-codes/copy-holding.ts';

/** A copy as the page may know it: never a path or a fingerprint. */
export function copyView(contents: VaultContents, copy: Copy): CopyView {
  const { id, kind, place, madeAt, sheetId, fileName, lastCheckedAt, lastProblem, goneAt } = copy;
  const behind = accountsOn(contents, copy)
    .filter((account) => isBehind(copy, account))
    .map((account) => heldAccount(copy, account));
  const drill = contents.drills.findLast(({ copyId }) => copyId === id);
  const checkAt = nextCheckAt(copy);
  return {
    id,
    kind,
    place,
    madeAt,
    ...(sheetId === undefined ? {} : { sheetId }),
    ...(fileName === undefined ? {} : { fileName }),
    accountIds: [...copy.accountIds],
    upToDate: behind.length === 0,
    behind,
    ...(lastCheckedAt === undefined ? {} : { lastCheckedAt }),
    ...(lastProblem === undefined ? {} : { lastProblem }),
    checkEveryDays: copy.checkEveryDays,
    ...(checkAt === undefined ? {} : { nextCheckAt: checkAt }),
    checksItself: copy.grantId !== undefined,
    ...(drill === undefined
      ? {}
      : { lastDrill: { at: drill.at, accounts: drill.accounts, found: drill.found } }),
    ...(goneAt === undefined ? {} : { goneAt }),
  };
}

/** Accounts that a copy was made of and that are still in use. */
export function accountsOn(contents: VaultContents, copy: Copy): Account[] {
  const ids = new Set<string>(copy.accountIds);
  return contents.accounts.filter(({ id, trashedAt }) => trashedAt === undefined && ids.has(id));
}

export function heldAccount(copy: Copy, account: Account): HeldAccount {
  const { id, issuer, accountName } = account;
  const set = currentSet(account);
  return {
    accountId: id,
    issuer,
    accountName,
    ...holdingOf(copy, account),
    ...(set === undefined ? {} : { currentGeneration: set.generation }),
  };
}
