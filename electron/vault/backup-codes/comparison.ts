import {
  type BackupCode,
  type BackupCodeSet,
  type StateInSet,
  statesIn,
} from '../../model/backup-code.ts';

/** Where a value stands in a set. */
export interface KnownCode {
  /** From 1. */
  readonly position: number;
  readonly state: StateInSet;
}

export interface Comparison {
  /** In the order of the values; null where a value is not in the set. */
  readonly known: readonly (KnownCode | null)[];
  /** Codes of the set that are none of the values. */
  readonly missing: number;
  readonly total: number;
}

/** What makes two codes the same, however they are typed: without blanks, dashes and case. */
export function codeKey(value: string): string {
  return value.replaceAll(/[\s\p{Pd}\u2212]/gu, '').toLowerCase();
}

/** The codes of a set by what makes them the same; of two with one key the first. */
export function codesByKey(set: BackupCodeSet | undefined): ReadonlyMap<string, BackupCode> {
  return new Map(set?.codes.map((code) => [codeKey(code.value), code] as const).toReversed());
}

/** The difference view: how values stand to a set. Without a set nothing is known. */
export function compareWith(set: BackupCodeSet | undefined, values: readonly string[]): Comparison {
  const places = new Map<string, KnownCode>();
  const states = set === undefined ? [] : statesIn(set);
  set?.codes.forEach(({ value }, index) => {
    const key = codeKey(value);
    const state = states[index] ?? 'unused';
    if (!places.has(key)) places.set(key, { position: index + 1, state });
  });
  const keys = values.map(codeKey);
  const asked = new Set(keys);
  return {
    known: keys.map((key) => places.get(key) ?? null),
    missing: set?.codes.filter(({ value }) => !asked.has(codeKey(value))).length ?? 0,
    total: states.length,
  };
}

/** All values are in the set, and the set is nothing else: saving them again would renew nothing. */
export function areTheSame({ known, missing, total }: Comparison): boolean {
  return total > 0 && missing === 0 && areKnown(known);
}

export function areKnown(known: Comparison['known']): boolean {
  return known.every((code) => code !== null);
}
