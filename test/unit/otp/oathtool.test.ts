import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotpCode } from '../../../electron/otp/hotp.ts';
import { totpCode } from '../../../electron/otp/totp.ts';
import { plainBase32 } from '../../fixtures/writers/plain-base32.ts';

const installed = spawnSync('oathtool', ['--version']).status === 0;

const secret = fc.uint8Array({ minLength: 1, maxLength: 70 });
const digits = fc.integer({ min: 6, max: 8 });
const algorithm = fc.constantFrom('SHA1', 'SHA256', 'SHA512');

/** An independent judge (OATH Toolkit); it knows 6 to 8 digits. */
describe.skipIf(!installed)('oathtool agrees', () => {
  it('on time-based codes', () => {
    const period = fc.integer({ min: 1, max: 86_400 });
    const time = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(secret, algorithm, digits, period, time, (bytes, hash, length, seconds, now) => {
        const judged = oathtool(
          `--totp=${hash}`,
          `--digits=${length}`,
          `--time-step-size=${seconds}s`,
          `--now=@${now}`,
          '--base32',
          plainBase32(bytes),
        );
        const otp = {
          type: 'totp',
          secret: bytes,
          algorithm: hash,
          digits: length,
          period: seconds,
        };
        expect(totpCode(otp as Parameters<typeof totpCode>[0], now * 1000)).toBe(judged);
      }),
      { numRuns: 40 },
    );
  });

  it('on counter-based codes', () => {
    const counter = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(secret, digits, counter, (bytes, length, count) => {
        const judged = oathtool(
          '--hotp',
          `--digits=${length}`,
          `--counter=${count}`,
          '--base32',
          plainBase32(bytes),
        );
        const otp = { type: 'hotp', secret: bytes, algorithm: 'SHA1', digits: length } as const;
        expect(hotpCode({ ...otp, counter: count })).toBe(judged);
      }),
      { numRuns: 40 },
    );
  });
});

function oathtool(...options: string[]): string {
  return execFileSync('oathtool', options, { encoding: 'utf8' }).trim();
}
