import { describe, expect, it } from 'vitest';
import { hotpCode } from '../../../electron/otp/hotp.ts';

const secret = new TextEncoder().encode('12345678901234567890');

/** RFC 4226 appendix D: truncated values of counters 0 to 9, from which codes of any length follow. */
const truncated = [
  1284755224, 1094287082, 137359152, 1726969429, 1640338314, 868254676, 1918287922, 82162583,
  673399871, 645520489,
];
const codes = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
];

describe('hotpCode', () => {
  it.each(codes.map((code, counter) => [counter, code] as const))(
    'gives the code of RFC 4226 appendix D for counter %i',
    (counter, code) => {
      expect(hotpCode({ type: 'hotp', secret, algorithm: 'SHA1', digits: 6, counter })).toBe(code);
    },
  );

  it.each([4, 5, 6, 7, 8, 9, 10])('gives %i digits of the truncated values', (digits) => {
    truncated.forEach((value, counter) => {
      const code = hotpCode({ type: 'hotp', secret, algorithm: 'SHA1', digits, counter });
      expect(code).toBe(String(value).padStart(10, '0').slice(-digits));
    });
  });

  it('takes secrets from 1 to 1024 bytes and counters up to the largest safe integer', () => {
    const counter = Number.MAX_SAFE_INTEGER;
    for (const length of [1, 10, 1024]) {
      const otp = { type: 'hotp', algorithm: 'SHA512', digits: 8, counter } as const;
      expect(hotpCode({ ...otp, secret: new Uint8Array(length).fill(7) })).toMatch(/^\d{8}$/);
    }
  });
});
