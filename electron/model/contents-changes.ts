import { AppError } from '../../shared/errors.ts';
import type { Account } from './account.ts';
import type { AccountId } from './ids.ts';
import type { LogEntry, VaultContents } from './vault-contents.ts';

const logEntries = 2000;
const indexes = new WeakMap<readonly Account[], Map<string, Account>>();

/** Looked up often with thousands of accounts: one index per version of the list. */
function indexOf(accounts: readonly Account[]): Map<string, Account> {
  let index = indexes.get(accounts);
  if (index === undefined) {
    index = new Map(accounts.map((account) => [account.id, account]));
    indexes.set(accounts, index);
  }
  return index;
}

/** @throws AppError `not-found` */
export function accountOf(contents: VaultContents, accountId: string): Account {
  const account = indexOf(contents.accounts).get(accountId);
  if (account === undefined) {
    throw new AppError('not-found', 'no account with this id');
  }
  return account;
}

/** @throws AppError `not-found` */
export function changeAccount(
  contents: VaultContents,
  accountId: string,
  change: (account: Account) => Account,
): VaultContents {
  const before = accountOf(contents, accountId);
  const after = change(before);
  return {
    ...contents,
    accounts: contents.accounts.map((account) => (account === before ? after : account)),
  };
}

export function addAccounts(contents: VaultContents, added: readonly Account[]): VaultContents {
  return { ...contents, accounts: [...contents.accounts, ...added] };
}

export function withoutAccounts(
  contents: VaultContents,
  ids: ReadonlySet<AccountId>,
): VaultContents {
  return { ...contents, accounts: contents.accounts.filter(({ id }) => !ids.has(id)) };
}

/** The log keeps its newest entries; it never holds a secret. */
export function logged(contents: VaultContents, entry: LogEntry): VaultContents {
  return { ...contents, log: [...contents.log, entry].slice(-logEntries) };
}
