import { createHash } from 'node:crypto';
import type { YandexParameters } from '../model/otp.ts';
import { counterBytes, hmac } from './hmac.ts';
import { refuse } from './refusal.ts';

export const yandexPeriod = 30;
const length = 8;

/** What a QR code holds; and what a person types, which ends in a 12-bit check. */
const secretBytes = 16;
const typedBytes = 26;

/**
 * Yandex Key: HMAC-SHA256 of the 30-second step under SHA-256(PIN, secret) without a leading zero
 * byte; eight bytes from the offset that the last nibble names, less the top bit, spelt in eight
 * lower-case letters, most significant first. Source: KeeYaOtp, github.com/norblik/KeeYaOtp.
 */
export function yandexCode(otp: YandexParameters, timeMs: number): string {
  const digest = createHash('sha256').update(otp.pin, 'utf8').update(otp.secret).digest();
  const key = digest[0] === 0 ? digest.subarray(1) : digest;
  const step = counterBytes(Math.floor(timeMs / 1000 / yandexPeriod));
  const mac = hmac('sha256', key, step);
  const view = new DataView(mac.buffer, mac.byteOffset, mac.byteLength);
  let rest = view.getBigUint64(view.getUint8(31) & 15) & 0x7fffffffffffffffn;
  let code = '';
  while (code.length < length) {
    code = String.fromCharCode(97 + Number(rest % 26n)) + code;
    rest /= 26n;
  }
  return code;
}

/**
 * The 16 bytes that codes are made from, out of the scanned or the typed form.
 * @throws AppError `invalid-input`: `bad-secret` when the length or the typed form's check is wrong
 */
export function yandexSecret(bytes: Uint8Array): Uint8Array {
  const typed = bytes.length === typedBytes && typedFormIsSound(bytes);
  if (bytes.length !== secretBytes && !typed)
    refuse('bad-secret', 'yandex secret: length or check');
  return bytes.slice(0, secretBytes);
}

/** The last 12 bits are the remainder of all bits before them, divided by the polynomial 0x18f3. */
function typedFormIsSound(bytes: Uint8Array): boolean {
  let remainder = 0;
  for (let bit = 0; bit < typedBytes * 8 - 12; bit++) {
    const next = ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
    remainder = (remainder << 1) | next;
    if (remainder & 0x1000) remainder ^= 0x18f3;
  }
  return remainder === ((((bytes[24] ?? 0) & 15) << 8) | (bytes[25] ?? 0));
}
