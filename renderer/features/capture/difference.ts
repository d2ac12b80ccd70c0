import type { Comparison } from '../../../shared/views/capture.ts';
import { filledCodes } from './edited-set.ts';
import type { EditedSet } from './edited-set.ts';

/** How the codes in the form stand to those that the account has. */
export interface Difference {
  /**
   * `same`: the very codes; `part`: all are there, and others besides; `some`: a few are there;
   * `none`: all are new.
   */
  readonly kind: 'same' | 'part' | 'some' | 'none';
  readonly count: number;
  readonly fresh: number;
  /** Codes of the account that are not in the form. */
  readonly missing: number;
  /** Ticked as used in the form, but not in the vault. */
  readonly newlyUsed: number;
  /** Used in the vault, but not ticked in the form. */
  readonly stayUsed: number;
  /** For each filled line: where it stands, or null for a new one. */
  readonly known: Comparison['known'];
}

/** Undefined where the account has no codes to compare with. */
export function differenceOf(set: EditedSet, comparison: Comparison): Difference | undefined {
  const { known, missing, total } = comparison;
  const codes = filledCodes(set);
  if (total === 0 || codes.length === 0) return undefined;
  const fresh = known.filter((code) => code === null).length;
  const isUsed = (index: number): boolean => known[index]?.state === 'used';
  const kind = fresh === codes.length ? 'none' : fresh > 0 ? 'some' : missing > 0 ? 'part' : 'same';
  return {
    kind,
    count: codes.length,
    fresh,
    missing,
    newlyUsed: codes.filter(({ used }, at) => used && known[at] != null && !isUsed(at)).length,
    stayUsed: codes.filter(({ used }, at) => !used && isUsed(at)).length,
    known,
  };
}

/** The account's set stays: the codes are the same, or it was chosen so. */
export function keepsOld(set: EditedSet, difference: Difference | undefined): boolean {
  return difference?.kind === 'same' || (difference?.kind === 'part' && set.keepsOld);
}
