import { createHash } from 'node:crypto';
import { encodeHex } from '../encoding/hex.ts';
import type { MotpParameters } from '../model/otp.ts';

export const motpPeriod = 10;

/**
 * Mobile-OTP (motp.sourceforge.net): the first six hex characters of the MD5 of time in tens of
 * seconds, secret in lower-case hex, and PIN, written one after the other.
 */
export function motpCode(otp: MotpParameters, timeMs: number): string {
  const step = Math.floor(timeMs / 1000 / motpPeriod);
  return createHash('md5')
    .update(`${step}${encodeHex(otp.secret)}${otp.pin}`)
    .digest('hex')
    .slice(0, 6);
}
