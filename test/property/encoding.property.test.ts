import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSecret, encodeBase32, groupInFours } from '../../electron/encoding/base32.ts';
import { formatRecoveryCode, parseRecoveryCode } from '../../electron/encoding/crockford.ts';
import { decodeText } from '../../electron/encoding/text.ts';
import { AppError } from '../../shared/errors.ts';
import { base32ToHex, plainBase32 } from '../fixtures/writers/plain-base32.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random12 = fc.uint8Array({ minLength: 12, maxLength: 12 });
const secret = fc.uint8Array({ minLength: 1, maxLength: 1024 });
const bare = (code: string): string => code.replaceAll('-', '');

describe('base32 of a secret', () => {
  it('is what an independent encoder writes, and is read back', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const text = encodeBase32(bytes);
        expect(text).toBe(plainBase32(bytes));
        expect(decodeSecret(text)).toEqual(bytes);
        expect(decodeSecret(groupInFours(text.toLowerCase()))).toEqual(bytes);
      }),
    );
  });

  it('of any length is read as far as it has whole bytes', () => {
    const letters = fc.array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), {
      minLength: 2,
    });
    fc.assert(
      fc.property(letters, (characters) => {
        const text = characters.join('');
        expect(Buffer.from(decodeSecret(text)).toString('hex')).toBe(base32ToHex(text));
      }),
    );
  });

  it('is read or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        try {
          expect(decodeSecret(text).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  });
});

describe('a recovery code', () => {
  it('loses none of its 95 bits', () => {
    fc.assert(
      fc.property(random12, (random) => {
        const expected = Uint8Array.from(random);
        expected[11] = (expected[11] ?? 0) & 0xfe;
        expect(parseRecoveryCode(formatRecoveryCode(random))?.bits).toEqual(expected);
      }),
    );
  });

  it('is another one for each of the 95 bits', () => {
    fc.assert(
      fc.property(random12, fc.integer({ min: 0, max: 94 }), (random, bit) => {
        const other = Uint8Array.from(random);
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
        expect(formatRecoveryCode(other)).not.toBe(formatRecoveryCode(random));
      }),
    );
  });

  it('is read back in its one spelling, however it is typed', () => {
    const confusable: Readonly<Record<string, string>> = { '0': '0oO', '1': '1iIlL' };
    const separators = fc.constantFrom('', '-', ' ', '–', '\t', '\u00a0');
    const choices = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(random12, choices, separators, (random, picks, separator) => {
        const canonical = bare(formatRecoveryCode(random));
        const typed = Array.from(canonical, (character, place) => {
          const pick = picks[place] ?? 0;
          const spellings = confusable[character] ?? character + character.toLowerCase();
          return spellings.charAt(pick % spellings.length);
        }).join(separator);
        expect(parseRecoveryCode(typed)?.canonical).toBe(canonical);
      }),
    );
  });

  it('with any one character changed is refused', () => {
    fc.assert(
      fc.property(random12, (random) => {
        const code = bare(formatRecoveryCode(random));
        for (let place = 0; place < 20; place++) {
          for (const character of alphabet) {
            const changed = code.slice(0, place) + character + code.slice(place + 1);
            if (changed !== code) expect(parseRecoveryCode(changed)).toBeNull();
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('with any two characters swapped, neighbours or not, is refused', () => {
    fc.assert(
      fc.property(random12, (random) => {
        const code = bare(formatRecoveryCode(random));
        for (let first = 0; first < 20; first++) {
          for (let second = first + 1; second < 20; second++) {
            const swapped = Array.from(code);
            swapped[first] = code.charAt(second);
            swapped[second] = code.charAt(first);
            const text = swapped.join('');
            if (text !== code) expect(parseRecoveryCode(text)).toBeNull();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is read or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = parseRecoveryCode(text);
        if (code !== null) expect(code.canonical).toHaveLength(20);
      }),
    );
  });
});

describe('decodeText', () => {
  it('reads back any text in UTF-8, and in UTF-16 with a mark', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !/[\0\ufeff]/.test(value));
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(Uint8Array.from(Buffer.from(value)))).toBe(value);
        const utf16 = Buffer.from(`\ufeff${value}`, 'utf16le');
        expect(decodeText(Uint8Array.from(utf16))).toBe(value);
        expect(decodeText(Uint8Array.from(utf16.swap16()))).toBe(value);
      }),
    );
  });

  it('reads text or nothing out of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(['string', 'undefined']).toContain(typeof decodeText(bytes));
      }),
    );
  });
});
