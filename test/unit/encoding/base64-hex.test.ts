import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../electron/encoding/base64.ts';
import { decodeHex, encodeHex, isHex } from '../../../electron/encoding/hex.ts';

const bytes = Uint8Array.of(0xfb, 0xff, 0xbf, 1);

describe('decodeBase64', () => {
  it.each([
    ['the standard alphabet', '+/+/AQ=='],
    ['the url-safe alphabet', '-_-_AQ=='],
    ['no padding', '+/+/AQ'],
    ['line breaks', '+/+\r\n/A Q=='],
  ])('reads %s', (_, text) => {
    expect(decodeBase64(text)).toEqual(bytes);
  });

  it.each(['A', 'AAAAA', 'AA=A', 'AA.A', 'Ä'])('refuses %s', (text) => {
    expect(() => decodeBase64(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });

  it('returns bytes of their own, not a view into a pool', () => {
    const decoded = decodeBase64('+/+/AQ==');
    expect(decoded.constructor).toBe(Uint8Array);
    expect(decoded.buffer.byteLength).toBe(4);
  });
});

describe('hex', () => {
  it('is written in lower case and read in both', () => {
    expect(encodeHex(bytes)).toBe('fbffbf01');
    expect(decodeHex('FBffBf01')).toEqual(bytes);
  });

  it.each(['', 'f', 'fg', 'ff ', '0x01'])('is not "%s"', (text) => {
    expect(isHex(text)).toBe(false);
    expect(() => decodeHex(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
  });
});
