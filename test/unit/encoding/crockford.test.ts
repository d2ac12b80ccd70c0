import { describe, expect, it } from 'vitest';
import { formatRecoveryCode, parseRecoveryCode } from '../../../electron/encoding/crockford.ts';

const zeros = new Uint8Array(12);
const ones = new Uint8Array(12).fill(0xff);
const mixed = Uint8Array.from([0, 17, 34, 51, 68, 85, 102, 119, 136, 153, 170, 186]);

describe('a recovery code', () => {
  it.each([
    ['all zeros', zeros, '0000-0000-0000-0000-0000'],
    ['all ones', ones, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZT'],
    ['a mixture', mixed, '008J-4CT4-ANK7-F24S-NAXG'],
  ])('of %s is spelt the same for ever', (_, random, text) => {
    expect(formatRecoveryCode(random)).toBe(text);
  });

  it('has five groups of four of the 32 characters', () => {
    expect(formatRecoveryCode(mixed)).toMatch(
      /^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/,
    );
  });

  it('is read back with all 95 bits and one spelling', () => {
    const code = parseRecoveryCode(formatRecoveryCode(ones));
    expect(code?.canonical).toBe('ZZZZZZZZZZZZZZZZZZZT');
    expect(code?.bits).toEqual(Uint8Array.from([...new Uint8Array(11).fill(0xff), 0xfe]));
  });

  it('does not use the last of the 96 bits', () => {
    const other = Uint8Array.from(mixed);
    other[11] = 187;
    expect(formatRecoveryCode(other)).toBe(formatRecoveryCode(mixed));
  });

  it.each([
    ['lower case', '008j-4ct4-ank7-f24s-naxg'],
    ['no dashes', '008J4CT4ANK7F24SNAXG'],
    ['blanks', ' 008J 4CT4 ANK7 F24S NAXG\n'],
    ['long dashes', '008J–4CT4—ANK7‑F24S-NAXG'],
    ['O for 0', 'oO8J-4CT4-ANK7-F24S-NAXG'],
  ])('is read with %s', (_, text) => {
    expect(parseRecoveryCode(text)?.canonical).toBe('008J4CT4ANK7F24SNAXG');
  });

  it('is read with I and L for 1', () => {
    const text = formatRecoveryCode(
      Uint8Array.from([8, 66, 16, 132, 33, 8, 66, 16, 132, 33, 8, 66]),
    );
    expect(text.slice(0, 9)).toBe('1111-1111');
    const expected = parseRecoveryCode(text);
    expect(expected).not.toBeNull();
    for (const letter of 'iIlL') {
      expect(parseRecoveryCode(text.replaceAll('1', letter))).toEqual(expected);
    }
  });

  it.each([
    ['nothing', ''],
    ['a character too few', '008J-4CT4-ANK7-F24S-NAX'],
    ['a character too many', '008J-4CT4-ANK7-F24S-NAXG0'],
    ['a wrong check character', '008J-4CT4-ANK7-F24S-NAXK'],
    ['U, which is in no code', 'U08J-4CT4-ANK7-F24S-NAXG'],
    ['other signs', '008J_4CT4_ANK7_F24S_NAXG'],
  ])('is not %s', (_, text) => {
    expect(parseRecoveryCode(text)).toBeNull();
  });

  it('takes exactly 12 bytes', () => {
    expect(() => formatRecoveryCode(new Uint8Array(11))).toThrow(RangeError);
    expect(() => formatRecoveryCode(new Uint8Array(13))).toThrow(RangeError);
  });
});
