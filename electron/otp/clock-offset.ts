import { codeAt, type TimeBasedOtp } from './code-at.ts';

/** Steps looked at on each side: ten minutes for codes of half a minute. */
export const reachSteps = 20;

export interface OffsetSearch {
  /** This computer's clock, as it stands. */
  readonly nowMs: number;
  /** Where to look, as offsets from that clock: first the one that codes are made with now. */
  readonly aroundMs: readonly [number, ...number[]];
}

/** The other clock less this one lies from `fromMs` up to, not including, `toMs`. */
export interface FoundOffset {
  readonly steps: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly isOneOfSeveral: boolean;
}

/**
 * How far another device's clock is from this one, told by the code that it shows for the same secret. Of several
 * times with this code the nearest to one of `aroundMs` is taken.
 * @returns undefined where no time within reach has this code
 */
export function findOffset(
  otp: TimeBasedOtp,
  code: string,
  { nowMs, aroundMs }: OffsetSearch,
): FoundOffset | undefined {
  const periodMs = codeAt(otp, nowMs).periodSeconds * 1000;
  const typed = normalised(code);
  const stepAt = (offsetMs: number): number => Math.floor((nowMs + offsetMs) / periodMs);
  const distances = new Map<number, number>();
  for (const centre of aroundMs.map(stepAt)) {
    for (let step = Math.max(0, centre - reachSteps); step <= centre + reachSteps; step++) {
      const distance = Math.abs(step - centre);
      if (normalised(codeAt(otp, step * periodMs).code) === typed) {
        distances.set(step, Math.min(distance, distances.get(step) ?? distance));
      }
    }
  }
  const [nearest] = [...distances].sort(([, a], [, b]) => a - b);
  if (nearest === undefined) return undefined;
  const [step] = nearest;
  const fromMs = step * periodMs - nowMs;
  return {
    steps: step - stepAt(aroundMs[0]),
    fromMs,
    toMs: fromMs + periodMs,
    isOneOfSeveral: distances.size > 1,
  };
}

/** As people type it: in groups, Steam's letters small. */
function normalised(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toUpperCase();
}
