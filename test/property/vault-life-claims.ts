import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** A life is looked at hundreds of times: `expect` is asked for its words only where something is wrong. */
export function holds(claim: boolean, what: string): asserts claim {
  if (!claim) expect.fail(what);
}

export function sameAs(found: unknown, wanted: unknown, what: string): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found, what).toEqual(wanted);
}

/** The same in any order. */
export function sameSet(found: readonly string[], wanted: readonly string[], what: string): void {
  sameAs([...found].toSorted(), [...wanted].toSorted(), what);
}
