import { AppError } from '../../../shared/errors.ts';
import { type Account, currentSet } from '../../model/account.ts';
import type { Copy, VaultContents } from '../../model/vault-contents.ts';
import { isBehind } from './copy-holding.ts';

/** Where an account can be got back from, besides this computer. Two places are what is advised. */
export interface Places {
  /** Copies that hold what works today and were not found wanting. */
  readonly outside: number;
  /** Copies that hold an older set, or none, of these codes. */
  readonly outOfDate: number;
  /** The person wants no copy of the set that works today. */
  readonly declined: boolean;
}

/** Asked for many accounts at once: the copies are looked through once. */
export function placesIn(contents: Pick<VaultContents, 'copies'>): (account: Account) => Places {
  const copies = contents.copies
    .filter(isThere)
    .map((copy) => ({ copy, accounts: new Set<string>(copy.accountIds) }));
  return (account) => {
    const own = copies.filter(({ accounts }) => accounts.has(account.id));
    const behind = own.filter(({ copy }) => isBehind(copy, account));
    const outside = own.filter(
      ({ copy }) => copy.lastProblem === undefined && !isBehind(copy, account),
    );
    return {
      outside: outside.length,
      outOfDate: behind.length,
      declined: currentSet(account)?.copyDeclinedAt !== undefined,
    };
  };
}

/** A file that anybody can read is no copy to count on: it is to be deleted. */
function isThere({ kind, goneAt }: Copy): boolean {
  return goneAt === undefined && kind !== 'plain-file';
}

/**
 * The person said that they want no copy of this set outside this computer; undefined takes it back.
 * @throws AppError `not-found`
 */
export function withCopyDeclined(
  account: Account,
  setId: string,
  declinedAt: string | undefined,
): Account {
  if (!account.codeSets.some(({ id }) => id === setId)) {
    throw new AppError('not-found', 'no such set');
  }
  return {
    ...account,
    codeSets: account.codeSets.map(({ copyDeclinedAt, ...set }) => {
      const declined = set.id === setId ? declinedAt : copyDeclinedAt;
      return { ...set, ...(declined === undefined ? {} : { copyDeclinedAt: declined }) };
    }),
  };
}
