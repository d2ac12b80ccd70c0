import { describe, expect, it } from 'vitest';
import { decodeSecret } from '../../../electron/encoding/base32.ts';
import { decodeHex } from '../../../electron/encoding/hex.ts';
import { codeAt, type TimeBasedOtp } from '../../../electron/otp/code-at.ts';
import { yandexSecret } from '../../../electron/otp/yandex.ts';

const steam = (secret: string): TimeBasedOtp => ({ type: 'steam', secret: decodeSecret(secret) });
const yandex: TimeBasedOtp = {
  type: 'yandex',
  secret: yandexSecret(decodeSecret('LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI')),
  pin: '7586',
};
const motp: TimeBasedOtp = { type: 'motp', secret: decodeHex('e3152afee62599c8'), pin: '1234' };

describe('codes that are not TOTP', () => {
  it.each([
    [
      'Steam (KeePassXC, tests/TestTotp.cpp)',
      steam('63BEDWCQZKTQWPESARIERL5DTTQFCJTK'),
      1511200518,
      'FR8RV',
    ],
    [
      'Steam (KeePassXC, tests/TestTotp.cpp)',
      steam('63BEDWCQZKTQWPESARIERL5DTTQFCJTK'),
      1511200714,
      '9P3VP',
    ],
    ['Steam with an unpadded secret (proton-pass-common)', steam('STEAMKEY'), 1742298622, 'NTK5M'],
    ['Mobile-OTP (Aegis, MOTPTest.java)', motp, 165892298, 'e7d8b6'],
    ['Yandex (Aegis, YAOTPTest.java)', yandex, 1581064020, 'oactmacq'],
    ['Yandex (Aegis, YAOTPTest.java)', yandex, 1581090810, 'wemdwrix'],
  ])('%s', (_, otp, time, code) => {
    expect(codeAt(otp, time * 1000).code).toBe(code);
  });
});

describe('the life of a code', () => {
  const totp = { type: 'totp', secret: new Uint8Array(20), algorithm: 'SHA1', digits: 6 } as const;

  it.each([
    [{ ...totp, period: 30 }, 59_999, 30_000, 60_000, 30],
    [{ ...totp, period: 30 }, 60_000, 60_000, 90_000, 30],
    [{ ...totp, period: 1 }, 59_999, 59_000, 60_000, 1],
    [{ ...totp, period: 86_400 }, 86_400_001, 86_400_000, 172_800_000, 86_400],
    [steam('STEAMKEY'), 59_999, 30_000, 60_000, 30],
    [motp, 59_999, 50_000, 60_000, 10],
    [yandex, 0, 0, 30_000, 30],
  ])('%# has its bounds', (otp, timeMs, validFromMs, validUntilMs, periodSeconds) => {
    const code = codeAt(otp, timeMs);
    expect(code).toMatchObject({ validFromMs, validUntilMs, periodSeconds });
    expect(codeAt(otp, validFromMs).code).toBe(code.code);
    expect(codeAt(otp, validUntilMs - 1).code).toBe(code.code);
    expect(codeAt(otp, validUntilMs).code).not.toBe(code.code);
  });
});

describe('yandexSecret', () => {
  const typed = decodeSecret('LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI');

  it('keeps 16 bytes of either form', () => {
    expect(yandexSecret(typed)).toEqual(typed.slice(0, 16));
    expect(yandexSecret(typed.slice(0, 16))).toEqual(typed.slice(0, 16));
  });

  it('notices each flipped bit of the typed form', () => {
    for (let bit = 0; bit < typed.length * 8; bit++) {
      const flipped = Uint8Array.from(typed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
      expect(() => yandexSecret(flipped)).toThrow(
        expect.objectContaining({ facts: { reason: 'bad-secret' } }),
      );
    }
  });

  it.each([0, 15, 17, 25, 27])('refuses %i bytes', (length) => {
    expect(() => yandexSecret(new Uint8Array(length))).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
  });
});
