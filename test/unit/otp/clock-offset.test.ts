import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOffset } from '../../../electron/otp/clock-offset.ts';
import { codeAt, type TimeBasedOtp } from '../../../electron/otp/code-at.ts';

const secret = Uint8Array.from({ length: 20 }, (_, index) => index * 7);
const totp: TimeBasedOtp = { type: 'totp', secret, algorithm: 'SHA1', digits: 8, period: 30 };
const nowMs = Date.parse('2026-11-24T10:00:07.000Z');

const shown = (otp: TimeBasedOtp, offsetMs: number): string => codeAt(otp, nowMs + offsetMs).code;

describe('the offset of another clock, from one code', () => {
  test.each([-20, -19, -1, 0, 1, 19, 20])('is found %d steps away', (steps) => {
    const found = findOffset(totp, shown(totp, steps * 30_000), { nowMs, aroundMs: [0] });
    // 7 s into the step: the other clock is somewhere in its own.
    expect(found).toEqual({
      steps,
      fromMs: steps * 30_000 - 7000,
      toMs: steps * 30_000 + 23_000,
      isOneOfSeveral: false,
    });
  });

  test.each([-21, 21, 240])('is not found %d steps away', (steps) => {
    expect(findOffset(totp, shown(totp, steps * 30_000), { nowMs, aroundMs: [0] })).toBeUndefined();
  });

  test('is counted from this computer’s clock, also where an offset is kept already', () => {
    const kept = 15 * 60_000;
    const found = findOffset(totp, shown(totp, kept + 30_000), { nowMs, aroundMs: [kept] });
    expect(found).toMatchObject({ steps: 1, fromMs: kept + 30_000 - 7000 });
  });

  test('is looked for around where the clock was before it jumped, too', () => {
    const before = -2 * 3_600_000;
    const code = shown(totp, before + 60_000);
    expect(findOffset(totp, code, { nowMs, aroundMs: [0] })).toBeUndefined();
    const found = findOffset(totp, code, { nowMs, aroundMs: [0, before] });
    expect(found).toMatchObject({ steps: -238, fromMs: before + 60_000 - 7000 });
  });

  test('is taken as people type it', () => {
    const steam: TimeBasedOtp = { type: 'steam', secret };
    const letters = shown(steam, 90_000).toLowerCase();
    expect(
      findOffset(steam, ` ${letters.slice(0, 2)} ${letters.slice(2)}`, { nowMs, aroundMs: [0] }),
    ).toMatchObject({ steps: 3 });
    const code = shown(totp, 0);
    expect(
      findOffset(totp, `${code.slice(0, 4)}-${code.slice(4)}`, { nowMs, aroundMs: [0] }),
    ).toMatchObject({ steps: 0 });
  });

  test('of several times with the same code the nearest is taken, and said to be one of several', () => {
    // Four digits, and a time at which two steps within reach share a code.
    const short: TimeBasedOtp = { ...totp, digits: 4 };
    const codes = Array.from({ length: 4000 }, (_, step) => codeAt(short, step * 30_000).code);
    const second = codes.findIndex((code, step) =>
      codes.slice(Math.max(0, step - 15), step).includes(code),
    );
    const first = codes.lastIndexOf(codes[second] ?? '', second - 1);
    expect(first).toBeGreaterThan(0);
    const found = findOffset(short, codes[second] ?? '', {
      nowMs: (second - 1) * 30_000,
      aroundMs: [0],
    });
    expect(found).toMatchObject({ steps: 1, isOneOfSeveral: true });
  });

  test('law: the true offset lies in the range that is found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -570_000, max: 570_000 }),
        fc.integer({ min: 0, max: 10 ** 12 }),
        (offsetMs, extraMs) => {
          const at = nowMs + extraMs;
          const code = codeAt(totp, at + offsetMs).code;
          const found = findOffset(totp, code, { nowMs: at, aroundMs: [0] });
          return (
            found !== undefined &&
            (found.isOneOfSeveral || (found.fromMs <= offsetMs && offsetMs < found.toMs))
          );
        },
      ),
    );
  });
});
