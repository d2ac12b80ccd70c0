import { type Account, currentSet } from '../../model/account.ts';
import type { Copy, VaultContents } from '../../model/vault-contents.ts';
import { leftIn } from './life-cycle.ts';
import { addTo } from './lists-by-key.ts';

/** Where a copy outside the vault is, as something that can be lost. */
export type Holder = 'backup' | 'paper' | 'phone' | 'person';

/** What the vault keeps of one account, and which copies of that still count. */
export interface Kept {
  readonly hasOneTimeCode: boolean;
  readonly codesLeft: number;
  readonly heldBy: ReadonlySet<Holder>;
  /** Copies there are, of codes that no longer work. */
  readonly outOfDate: ReadonlySet<Holder>;
}

/** Files that anybody can read are no copies to count on: they are to be deleted. */
const holderOf: Readonly<Record<Copy['kind'], Holder | undefined>> = {
  paper: 'paper',
  'encrypted-file': 'backup',
  'plain-file': undefined,
  // Most often the authenticator on the phone.
  'other-app': 'phone',
  person: 'person',
};

/** One look at the ledger for all accounts: how many copies there are does not matter to each. */
export function keptIn(contents: Pick<VaultContents, 'copies'>): (account: Account) => Kept {
  const copiesOf = new Map<string, Copy[]>();
  for (const copy of contents.copies) {
    if (copy.goneAt !== undefined) continue;
    for (const id of new Set(copy.accountIds)) addTo(copiesOf, id, copy);
  }
  const setsIn = new Map(
    contents.copies.map((copy) => [copy, new Set(copy.holds.map(({ setId }) => setId))]),
  );
  return (account) => {
    const set = currentSet(account);
    const codesLeft = set === undefined ? 0 : leftIn(set);
    const heldBy = new Set<Holder>();
    const outOfDate = new Set<Holder>();
    for (const copy of copiesOf.get(account.id) ?? []) {
      const holder = holderOf[copy.kind];
      if (holder === undefined) continue;
      const hasSet = set !== undefined && setsIn.get(copy)?.has(set.id) === true;
      const hasSecret = account.otp !== undefined && copy.secrets === true;
      // A whole vault: of an account without codes it has whatever there is.
      const hasAll =
        copy.kind === 'encrypted-file' && (account.otp !== undefined || codesLeft === 0);
      if (copy.lastProblem !== undefined) continue;
      if ((hasSet && codesLeft > 0) || hasSecret || hasAll) heldBy.add(holder);
      else if (set !== undefined && !hasSet) outOfDate.add(holder);
    }
    for (const holder of heldBy) outOfDate.delete(holder);
    return { hasOneTimeCode: account.otp !== undefined, codesLeft, heldBy, outOfDate };
  };
}

/** Whether there is anything that opens the account together with its password. */
export function isKept({ hasOneTimeCode, codesLeft }: Kept): boolean {
  return hasOneTimeCode || codesLeft > 0;
}
