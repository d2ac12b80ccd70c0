import { generateSync } from 'otplib';
import type { TotpParameters } from '../model/otp.ts';
import { guardrails, hashNames, nativeHmac } from './hotp.ts';

/**
 * The code at a time (RFC 6238 section 4.2, T0 = 0).
 * @param timeMs milliseconds since the Unix epoch, not before it
 */
export function totpCode(otp: TotpParameters, timeMs: number): string {
  return generateSync({
    strategy: 'totp',
    secret: otp.secret,
    epoch: Math.floor(timeMs / 1000),
    period: otp.period,
    algorithm: hashNames[otp.algorithm],
    digits: otp.digits,
    guardrails,
    crypto: nativeHmac,
  });
}
