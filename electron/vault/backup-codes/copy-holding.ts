import { type Account, currentSet } from '../../model/account.ts';
import type { Copy } from '../../model/vault-contents.ts';

const dayMs = 86_400_000;

/**
 * What a copy holds of one account's backup codes, against the set that works today.
 * - `current`: the set that works
 * - `older`: only a set that was renewed since
 * - `none`: the account, but no set of it
 * - `no-codes`: there is no set that it could hold
 */
export type HoldingState = 'current' | 'older' | 'none' | 'no-codes';

export interface Holding {
  readonly state: HoldingState;
  /** Of the newest set that it holds. */
  readonly generation?: number;
}

/** A backup of a large vault holds thousands of sets, and each account asks. */
const setIds = new WeakMap<Copy['holds'], ReadonlySet<string>>();

function setIdsIn({ holds }: Pick<Copy, 'holds'>): ReadonlySet<string> {
  const known = setIds.get(holds) ?? new Set(holds.map(({ setId }) => setId));
  setIds.set(holds, known);
  return known;
}

export function holdingOf(copy: Pick<Copy, 'holds'>, account: Account): Holding {
  const ids = setIdsIn(copy);
  const held = account.codeSets.filter(({ id }) => ids.has(id));
  const generation = held.at(-1)?.generation;
  const set = currentSet(account);
  const known = generation === undefined ? {} : { generation };
  if (set === undefined) return { state: 'no-codes', ...known };
  if (held.includes(set)) return { state: 'current', generation: set.generation };
  return { state: generation === undefined ? 'none' : 'older', ...known };
}

/** A renewed set, or a first one, that the copy was made before: it would not help any more. */
export function isBehind(copy: Pick<Copy, 'holds'>, account: Account): boolean {
  const { state } = holdingOf(copy, account);
  return account.trashedAt === undefined && (state === 'older' || state === 'none');
}

/** Which set of each account a copy made now would hold. */
export function currentHoldings(accounts: readonly Account[]): Copy['holds'] {
  return accounts.flatMap((account) => {
    const set = currentSet(account);
    return set === undefined ? [] : [{ setId: set.id, generation: set.generation }];
  });
}

/** The day to look at it again; none where the person wants no reminder, or where it is gone. */
export function nextCheckAt(copy: Copy): string | undefined {
  if (copy.goneAt !== undefined || copy.checkEveryDays === null) return undefined;
  const sinceMs = Date.parse(copy.lastCheckedAt ?? copy.madeAt);
  return new Date(sinceMs + copy.checkEveryDays * dayMs).toISOString();
}
