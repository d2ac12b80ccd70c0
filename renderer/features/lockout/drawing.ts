import type { LockoutAccount } from '../../../shared/views/lockout.ts';

export interface Arrow {
  readonly from: string;
  readonly to: string;
}

/** From what gets an account back to the account, in the order of the accounts. */
export function arrowsIn(accounts: readonly LockoutAccount[]): readonly Arrow[] {
  return accounts.flatMap(({ accountId, regainedBy }) =>
    regainedBy.map((from) => ({ from, to: accountId })),
  );
}

interface Place {
  readonly column: number;
  readonly row: number;
}

export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  readonly columns: number;
  readonly rows: number;
}

const columnsAtMost = 3;

/**
 * Columns by how far an account is from one that nothing gets back; circles end where they began.
 * The same accounts and arrows give the same drawing.
 */
export function placesOf(ids: readonly string[], arrows: readonly Arrow[]): Layout {
  const columnOf = new Map<string, number>();
  const backTo = new Map<string, string[]>();
  for (const { from, to } of arrows) backTo.set(to, [...(backTo.get(to) ?? []), from]);
  const column = (id: string, seen: readonly string[]): number => {
    const known = columnOf.get(id);
    if (known !== undefined) return known;
    const before = (backTo.get(id) ?? []).filter((from) => !seen.includes(from) && from !== id);
    const found = Math.min(
      columnsAtMost - 1,
      Math.max(-1, ...before.map((from) => column(from, [...seen, id]))) + 1,
    );
    if (seen.length === 0) columnOf.set(id, found);
    return found;
  };
  const rowsIn = new Map<number, number>();
  const places = new Map<string, Place>();
  for (const id of ids) {
    const at = column(id, []);
    const row = rowsIn.get(at) ?? 0;
    rowsIn.set(at, row + 1);
    places.set(id, { column: at, row });
  }
  return {
    places,
    columns: Math.max(0, ...rowsIn.keys()) + 1,
    rows: Math.max(0, ...rowsIn.values()),
  };
}
