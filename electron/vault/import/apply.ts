import { limits } from '../../../shared/limits.ts';
import { type Account, newAccount } from '../../model/account.ts';
import { addAccounts, changeAccount } from '../../model/contents-changes.ts';
import type { ForeignCodeSet } from '../../model/foreign.ts';
import type { AccountId, CodeId, CodeSetId } from '../../model/ids.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import type { Brought } from '../backup-codes/brought.ts';
import { type NewSet, renew } from '../backup-codes/life-cycle.ts';
import { newId } from '../new-id.ts';
import { fit } from './fit.ts';
import type { Candidate } from './preview.ts';

/**
 * The chosen rows as new accounts. Equal names stay two accounts; a set of codes joins the account of
 * this import, or else the only one of the vault, that bears its name, if that has no codes yet.
 */
export function applyImport(
  contents: VaultContents,
  chosen: readonly Candidate[],
  source: string,
  now: string,
): { readonly contents: VaultContents; readonly brought: Brought } {
  const accounts = chosen.flatMap((candidate) =>
    candidate.kind === 'account' ? [accountFrom(candidate.account, now)] : [],
  );
  const sets: Brought['sets'][number][] = [];
  let next = contents;
  for (const candidate of chosen) {
    if (candidate.kind !== 'code-set') {
      continue;
    }
    const { set } = candidate;
    const fresh = freshSet(set, source, now);
    const home = accounts.findIndex((account) => isHome(account, set));
    const [owner, ...others] = next.accounts.filter(
      (account) => account.trashedAt === undefined && isHome(account, set),
    );
    if (accounts[home] !== undefined) {
      accounts[home] = renew(accounts[home], fresh, now);
    } else if (owner !== undefined && others.length === 0) {
      const renewed = renew(owner, fresh, now);
      next = changeAccount(next, owner.id, () => renewed);
      sets.push(...renewed.codeSets.map((made) => ({ accountId: owner.id, made })));
    } else {
      accounts.push(renew(named(set.service, set.account, now), fresh, now));
    }
  }
  return { contents: addAccounts(next, accounts), brought: { at: now, accounts, sets } };
}

function isHome(account: Account, { service, account: accountName }: ForeignCodeSet): boolean {
  return (
    account.codeSets.length === 0 &&
    account.issuer === fit(service) &&
    (accountName === '' || account.accountName === fit(accountName))
  );
}

function accountFrom(
  foreign: Extract<Candidate, { kind: 'account' }>['account'],
  now: string,
): Account {
  const { issuer, accountName, otp, note = '', tags = [], favourite = false } = foreign;
  const fitting = tags.map(fit).filter((tag) => tag !== '');
  return {
    ...named(issuer, accountName, now),
    otp,
    note: note.slice(0, limits.noteCharacters),
    tags: [...new Set(fitting)].slice(0, limits.tagsPerAccount),
    favourite,
  };
}

function freshSet({ codes, ordered }: ForeignCodeSet, source: string, now: string): NewSet {
  return {
    id: newId<CodeSetId>(),
    codes: codes.map(({ value, used }) => ({ id: newId<CodeId>(), value, used })),
    ordered,
    issuedAt: now,
    source,
  };
}

function named(issuer: string, accountName: string, now: string): Account {
  return newAccount(newId<AccountId>(), fit(issuer), fit(accountName), now);
}
