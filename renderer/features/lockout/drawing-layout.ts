interface Line {
  readonly from: string;
  readonly to: string;
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

/** More do not fit beside each other; a longer chain goes on in the last one. */
const columnsAtMost = 4;

/**
 * Columns by how far something is from what nothing leads to; a circle stands in one column. Within a
 * column as near as can be to what leads there. The same lines give the same drawing.
 */
export function layoutOf(ids: readonly string[], lines: readonly Line[]): Layout {
  const next = neighbours(ids, lines);
  const reach = new Map(ids.map((id) => [id, reachedFrom(id, next)]));
  const isAlike = (a: string, b: string): boolean =>
    a === b || (reach.get(a)?.has(b) === true && reach.get(b)?.has(a) === true);
  const before = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of lines) before.get(to)?.push(from);

  const columnOf = new Map<string, number>();
  // Each round moves what was placed too far left; without circles that ends.
  for (const id of ids) columnOf.set(id, 0);
  for (let moved = true; moved;) {
    moved = false;
    for (const id of ids) {
      const group = ids.filter((other) => isAlike(id, other));
      const leads = group
        .flatMap((one) => before.get(one) ?? [])
        .filter((one) => !isAlike(id, one));
      const column = Math.max(-1, ...leads.map((one) => columnOf.get(one) ?? -1)) + 1;
      if (column !== columnOf.get(id)) {
        columnOf.set(id, column);
        moved = true;
      }
    }
  }

  const places = new Map<string, Place>();
  const lastColumn = Math.min(columnsAtMost - 1, Math.max(0, ...columnOf.values()));
  let rows = 0;
  for (let column = 0; column <= lastColumn; column++) {
    const own = ids
      .filter((id) => Math.min(columnOf.get(id) ?? 0, columnsAtMost - 1) === column)
      .map((id, index) => ({ id, row: meanRow(before.get(id) ?? [], places) ?? index }))
      .sort((a, b) => a.row - b.row);
    own.forEach(({ id }, row) => places.set(id, { column, row }));
    rows = Math.max(rows, own.length);
  }
  return { places, columns: ids.length === 0 ? 0 : lastColumn + 1, rows };
}

function neighbours(ids: readonly string[], lines: readonly Line[]): ReadonlyMap<string, string[]> {
  const next = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of lines) next.get(from)?.push(to);
  return next;
}

function reachedFrom(start: string, next: ReadonlyMap<string, string[]>): ReadonlySet<string> {
  const reached = new Set(next.get(start));
  // A set hands out what is added while it is walked.
  for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other);
  return reached;
}

/** Undefined where nothing that leads there has a place yet. */
function meanRow(ids: readonly string[], places: ReadonlyMap<string, Place>): number | undefined {
  const rows = ids.flatMap((id) => places.get(id)?.row ?? []);
  return rows.length === 0 ? undefined : rows.reduce((sum, row) => sum + row, 0) / rows.length;
}
