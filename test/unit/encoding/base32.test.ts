import { describe, expect, it } from 'vitest';
import { decodeSecret, encodeBase32, groupInFours } from '../../../electron/encoding/base32.ts';
import { AppError } from '../../../shared/errors.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** RFC 4648 section 10. */
const vectors: readonly (readonly [string, string])[] = [
  ['f', 'MY======'],
  ['fo', 'MZXQ===='],
  ['foo', 'MZXW6==='],
  ['foob', 'MZXW6YQ='],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI======'],
];

describe('encodeBase32', () => {
  it.each(vectors)('writes RFC 4648 %s without padding', (text, base32) => {
    expect(encodeBase32(ascii(text))).toBe(base32.replaceAll('=', ''));
  });

  it('writes nothing for nothing', () => {
    expect(encodeBase32(new Uint8Array(0))).toBe('');
  });
});

describe('decodeSecret', () => {
  it.each(vectors)('reads RFC 4648 %s with and without padding', (text, base32) => {
    expect(decodeSecret(base32)).toEqual(ascii(text));
    expect(decodeSecret(base32.replaceAll('=', ''))).toEqual(ascii(text));
  });

  it.each([
    ['lower case', 'mzxw6ytboi'],
    ['groups of four', 'MZXW 6YTB OI'],
    ['dashes', 'MZXW-6YTB-OI'],
    ['a long dash and a no-break space', 'MZXW\u20136YTB\u00a0OI'],
    ['zero-width characters', '\ufeffMZXW\u200b6YTB\u2060OI'],
    ['line breaks', ' MZXW6\r\nYTBOI\n'],
    ['too much padding', 'MZXW6YTBOI========='],
  ])('reads %s', (_, text) => {
    expect(decodeSecret(text)).toEqual(ascii('foobar'));
  });

  it.each([
    ['SECRETO', 4],
    ['ASECRET', 4],
    ['XXXX', 2],
    ['DFDFDEF', 4],
    ['AAAAAAAAA', 5],
    ['MYSECRET', 5],
  ])('drops the left-over bits of %s, which is no legal length', (text, length) => {
    expect(decodeSecret(text)).toHaveLength(length);
  });

  it('reads what is no base32 but hex as hex', () => {
    expect(decodeSecret('3132 3334 3839')).toEqual(ascii('123489'));
    expect(decodeSecret('DEADBEEF01')).toEqual(Uint8Array.of(0xde, 0xad, 0xbe, 0xef, 1));
  });

  it('returns bytes of their own', () => {
    const bytes = decodeSecret('MZXW6YTBOI');
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  });

  it.each([
    ['nothing', ''],
    ['padding only', '===='],
    ['one letter, which is not one byte', 'A'],
    ['a character of neither', 'MZXW6YT!'],
    ['digits that base32 has not, odd in number', '1890189'],
    ['letters that only look like base32', 'ſecret'],
    ['more than 1024 bytes', 'A'.repeat(1640)],
    ['more than 4096 characters', 'A'.repeat(4097)],
  ])('refuses %s without repeating it', (_, text) => {
    const error = catchError(() => decodeSecret(text));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'invalid-input' });
    if (text.length > 1) expect(String(error)).not.toContain(text);
  });

  it('takes 1024 bytes', () => {
    expect(decodeSecret('A'.repeat(1639))).toHaveLength(1024);
  });
});

describe('groupInFours', () => {
  it.each([
    ['', ''],
    ['ABC', 'ABC'],
    ['ABCD', 'ABCD'],
    ['ABCDE', 'ABCD E'],
    ['ABCDEFGHIJ', 'ABCD EFGH IJ'],
  ])('writes %s as %s', (text, grouped) => {
    expect(groupInFours(text)).toBe(grouped);
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
