import { randomInt } from 'node:crypto';

/** Nothing that reads as something else on paper or aloud, and no vowels, so that no word comes out. */
const alphabet = '23456789CDFGHJKMNPQRTVWX';

/** E.g. `K7-2QF`: names one print, so that a stale sheet is recognised. 23 bits: unique in one drawer. */
export function drawSheetId(): string {
  const draw = (length: number): string =>
    Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return `${draw(2)}-${draw(3)}`;
}
