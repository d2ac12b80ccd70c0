import { madeCodeLimits, usualCodeShape } from '../../../shared/made-codes.ts';
import type { CodeShape } from '../../../shared/made-codes.ts';
import { wholeNumber } from '../accounts/whole-number.ts';

/** The shape of the codes as it stands in the form: numbers as they were typed. */
export interface TypedShape extends Omit<CodeShape, 'count' | 'length'> {
  readonly count: string;
  readonly length: string;
}

export const usualTypedShape: TypedShape = {
  ...usualCodeShape,
  count: String(usualCodeShape.count),
  length: String(usualCodeShape.length),
};

export interface ReadShape {
  /** Undefined while a number is no number, or out of bounds. */
  readonly shape: CodeShape | undefined;
  readonly bad: { readonly count: boolean; readonly length: boolean };
}

export function readShape(typed: TypedShape): ReadShape {
  const count = wholeNumber(typed.count, madeCodeLimits.count.min, madeCodeLimits.count.max);
  const length = wholeNumber(typed.length, madeCodeLimits.length.min, madeCodeLimits.length.max);
  return {
    shape: count === undefined || length === undefined ? undefined : { ...typed, count, length },
    bad: { count: count === undefined, length: length === undefined },
  };
}
