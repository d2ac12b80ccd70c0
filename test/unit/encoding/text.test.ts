import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/encoding/text.ts';

const text = 'otpauth://totp/Zürich 図?secret=MZXW6\n';
const utf16 = (swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(swap ? bytes.swap16() : bytes);
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first, with a mark', Buffer.concat([Buffer.of(255, 254), utf16(false)])],
    ['UTF-16, big end first, with a mark', Buffer.concat([Buffer.of(254, 255), utf16(true)])],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });

  it('reads nothing as the empty text', () => {
    expect(decodeText(new Uint8Array(0))).toBe('');
  });

  it.each([
    ['a zero byte', [65, 66, 67, 0, 68]],
    ['bytes that are no UTF-8', [65, 0xc3, 0x28]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['two zero bytes at the start', [0, 0, 65, 66]],
  ])('sees that %s is no text', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBeUndefined();
  });
});
