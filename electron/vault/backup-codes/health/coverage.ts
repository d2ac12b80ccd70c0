import type { Account } from '../../../model/account.ts';
import type { Copy, VaultContents } from '../../../model/vault-contents.ts';
import { isBehind } from '../copy-holding.ts';
import { type Places, placesIn } from '../places.ts';

/** A copy from which the vault comes back without this computer. */
function isBackup({ kind, lastProblem }: Copy): boolean {
  return lastProblem === undefined && (kind === 'encrypted-file' || kind === 'paper');
}

/** Which accounts are in which copies, by the rules of the ledger: the copies are looked through once. */
export class Coverage {
  /** Copies that are still somewhere. */
  readonly present: readonly Copy[];
  /** The newest first. */
  readonly backups: readonly Copy[];
  readonly placesOf: (account: Account) => Places;
  readonly #accounts: ReadonlyMap<string, Account>;
  readonly #backedUp: ReadonlySet<string>;

  constructor(accounts: readonly Account[], contents: Pick<VaultContents, 'copies'>) {
    this.present = contents.copies.filter(({ goneAt }) => goneAt === undefined);
    this.backups = this.present
      .filter(isBackup)
      .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
    this.placesOf = placesIn(contents);
    this.#accounts = new Map(accounts.map((account) => [account.id, account]));
    this.#backedUp = new Set(this.backups.flatMap(({ accountIds }) => accountIds));
  }

  /** A backup was made since the account came. */
  isBackedUp(account: Account): boolean {
    return this.#backedUp.has(account.id);
  }

  /** The accounts of this copy whose codes in it are not the ones that work. */
  behindIn(copy: Copy): Account[] {
    return copy.accountIds.flatMap((id) => {
      const account = this.#accounts.get(id);
      return account !== undefined && isBehind(copy, account) ? [account] : [];
    });
  }
}
