import type { SteamParameters } from '../model/otp.ts';
import { counterBytes, hmac } from './hmac.ts';

export const steamPeriod = 30;
const length = 5;
const alphabet = '23456789BCDFGHJKMNPQRTVWXY';

/**
 * Steam Guard: HMAC-SHA1 of the 30-second step, truncated as in RFC 4226 section 5.3 but spelt in 26
 * characters, least significant first.
 */
export function steamCode(otp: SteamParameters, timeMs: number): string {
  const digest = hmac('sha1', otp.secret, counterBytes(Math.floor(timeMs / 1000 / steamPeriod)));
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
  let rest = view.getUint32(view.getUint8(19) & 15) & 0x7fffffff;
  let code = '';
  while (code.length < length) {
    code += alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  }
  return code;
}
