export interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'ms' | 'MiB';
  /** What it is held against, measured in the same run. */
  readonly reference?: { readonly what: string; readonly value: number };
  readonly budget: string;
  readonly within: boolean;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** At most `factor` times what the same run measured for comparison. */
export function ratioFigure(
  what: string,
  unit: Figure['unit'],
  measured: number,
  reference: { readonly what: string; readonly value: number },
  factor: number,
): Figure {
  const within = measured <= factor * reference.value;
  return { what, measured, unit, reference, budget: `≤ ${factor} × ${reference.what}`, within };
}

export function limitFigure(what: string, measured: number, limitMs: number): Figure {
  return { what, measured, unit: 'ms', budget: `≤ ${limitMs} ms`, within: measured <= limitMs };
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, unit, reference, budget, within }) => [
    what,
    `${measured.toFixed(1)} ${unit}`,
    reference === undefined ? '' : `${reference.value.toFixed(1)} ${unit}`,
    reference === undefined ? '' : (measured / reference.value).toFixed(2),
    budget,
    within ? 'within' : 'OVER',
  ]);
  const all = [['what', 'measured', 'reference', 'ratio', 'budget', ''], ...rows];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
