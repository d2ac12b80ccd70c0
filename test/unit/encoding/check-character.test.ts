import { describe, expect, test } from 'vitest';
import { checkValue } from '../../../electron/encoding/check-character.ts';

const digits = (text: string): number[] => [...text].map(Number);

test('is MOD 11,10 of ISO/IEC 7064 for ten digits', () => {
  // A German tax number and a Croatian personal number, which end in such a digit.
  expect(checkValue(digits('3657426180'), 10)).toBe(9);
  expect(checkValue(digits('3339200596'), 10)).toBe(1);
});

describe.each([10, 30, 32])('with %i characters', (base) => {
  const values = Array.from({ length: 15 }, (_, index) => (index * 7 + 3) % base);
  const check = checkValue(values, base);

  test('every single wrong character is noticed', () => {
    for (const [at, right] of values.entries()) {
      for (let wrong = 0; wrong < base; wrong++) {
        const changed = checkValue(values.with(at, wrong), base);
        expect(changed === check, `${right} as ${wrong} at ${at}`).toBe(wrong === right);
      }
    }
  });

  test('nearly every swap of two neighbours is noticed', () => {
    let unnoticed = 0;
    let swaps = 0;
    for (let a = 0; a < base; a++) {
      for (let b = 0; b < base; b++) {
        if (a === b) continue;
        swaps += 1;
        if (checkValue([1, a, b, 2], base) === checkValue([1, b, a, 2], base)) unnoticed += 1;
      }
    }
    expect(unnoticed / swaps).toBeLessThan(0.025);
  });
});
