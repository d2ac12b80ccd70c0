import { describe, expect, it } from 'vitest';
import type { Algorithm } from '../../../electron/model/otp.ts';
import { totpCode } from '../../../electron/otp/totp.ts';

/** RFC 6238 appendix B, with the seeds of the errata: as long as the hash's output. */
const seeds: Readonly<Record<Algorithm, number>> = { SHA1: 20, SHA256: 32, SHA512: 64 };
const vectors: readonly (readonly [number, Algorithm, string])[] = [
  [59, 'SHA1', '94287082'],
  [59, 'SHA256', '46119246'],
  [59, 'SHA512', '90693936'],
  [1111111109, 'SHA1', '07081804'],
  [1111111109, 'SHA256', '68084774'],
  [1111111109, 'SHA512', '25091201'],
  [1111111111, 'SHA1', '14050471'],
  [1111111111, 'SHA256', '67062674'],
  [1111111111, 'SHA512', '99943326'],
  [1234567890, 'SHA1', '89005924'],
  [1234567890, 'SHA256', '91819424'],
  [1234567890, 'SHA512', '93441116'],
  [2000000000, 'SHA1', '69279037'],
  [2000000000, 'SHA256', '90698825'],
  [2000000000, 'SHA512', '38618901'],
  [20000000000, 'SHA1', '65353130'],
  [20000000000, 'SHA256', '77737706'],
  [20000000000, 'SHA512', '47863826'],
];

describe('totpCode', () => {
  it.each(vectors)(
    'gives the code of RFC 6238 appendix B at %i for %s',
    (time, algorithm, code) => {
      const secret = new TextEncoder().encode('1234567890'.repeat(7).slice(0, seeds[algorithm]));
      const otp = { type: 'totp', secret, algorithm, digits: 8, period: 30 } as const;
      expect(totpCode(otp, time * 1000)).toBe(code);
      expect(totpCode(otp, time * 1000 + 999)).toBe(code);
    },
  );

  it('takes the short secret that many services use in their examples', () => {
    const secret = new TextEncoder().encode('Hello!\xde\xad'.slice(0, 5));
    const otp = { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30 } as const;
    expect(totpCode(otp, 0)).toMatch(/^\d{6}$/);
  });

  it.each([1, 17, 86_400])('has a period of %i s', (period) => {
    const secret = new Uint8Array(20).fill(1);
    const otp = { type: 'totp', secret, algorithm: 'SHA1', digits: 10, period } as const;
    const first = totpCode(otp, 0);
    expect(totpCode(otp, period * 1000 - 1)).toBe(first);
    expect(totpCode(otp, period * 1000)).not.toBe(first);
  });
});
