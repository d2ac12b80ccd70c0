import { limits } from '../../shared/limits.ts';
import { decodeSecret } from '../encoding/base32.ts';
import type { Algorithm } from '../model/otp.ts';
import { refuse } from './refusal.ts';

/**
 * One-time-code parameters as foreign files and URIs write them. Each takes whatever stood there,
 * text, number or nothing, gives what it means, and refuses the entry where it means nothing.
 * Nothing is clamped: a code made with another number would be a wrong code.
 */

/** @throws AppError `invalid-input`: `no-secret` or `bad-secret` */
export function secretFrom(value: unknown): Uint8Array {
  if (isAbsent(value)) return refuse('no-secret', 'secret: absent');
  if (typeof value !== 'string') return refuse('bad-secret', 'secret: not text');
  try {
    return decodeSecret(value);
  } catch {
    return refuse('bad-secret', 'secret: not decodable');
  }
}

/**
 * `SHA1`, `sha-1`, `HmacSHA1`, `HMAC-SHA-1`, `Algorithm.sha1` are one; absent is SHA-1.
 * @throws AppError `invalid-input`: `bad-algorithm`
 */
export function algorithmFrom(value: unknown): Algorithm {
  if (isAbsent(value) || value === 0 || value === '0') return 'SHA1';
  const spelling = /^(?:algorithm\.)?(?:hmac[-_ ]?)?sha[-_ ]?(1|256|512)$/i;
  const size = typeof value === 'string' ? spelling.exec(value.trim())?.[1] : undefined;
  switch (size) {
    case '1':
      return 'SHA1';
    case '256':
      return 'SHA256';
    case '512':
      return 'SHA512';
    default:
      return refuse('bad-algorithm', 'algorithm: expected SHA1, SHA256 or SHA512');
  }
}

/** Absent is 6. @throws AppError `invalid-input`: `bad-digits` */
export function digitsFrom(value: unknown): number {
  const digits = wholeNumber(value, 6);
  const { min, max } = limits.otpDigits;
  return digits >= min && digits <= max ? digits : refuse('bad-digits', 'digits: out of range');
}

/** Seconds; absent is 30. @throws AppError `invalid-input`: `bad-period` */
export function periodFrom(value: unknown): number {
  const period = wholeNumber(value, 30);
  const { min, max } = limits.otpPeriod;
  return period >= min && period <= max ? period : refuse('bad-period', 'period: out of range');
}

/** Absent is 0: say so to the person. @throws AppError `invalid-input`: `bad-counter` */
export function counterFrom(value: unknown): number {
  const counter = wholeNumber(value, 0);
  return counter >= 0 && counter <= Number.MAX_SAFE_INTEGER
    ? counter
    : refuse('bad-counter', 'counter: out of range');
}

/** @throws AppError `invalid-input`: `no-pin`, or `bad-entry` when it is longer than any PIN */
export function pinFrom(value: unknown): string {
  const pin = typeof value === 'number' ? String(value) : value;
  if (typeof pin !== 'string' || pin === '') return refuse('no-pin', 'pin: absent');
  return pin.length <= 64 ? pin : refuse('bad-entry', 'pin: too long');
}

/** True where a field is missing or says in one of the usual ways that it has no value. */
export function isAbsent(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && /^(?:null)?$/.test(value.trim());
}

/** NaN, which is in no range, for all that is no whole number. */
function wholeNumber(value: unknown, absent: number): number {
  if (isAbsent(value)) return absent;
  const number =
    typeof value === 'string' && /^\s*\d{1,20}\s*$/.test(value) ? Number(value) : value;
  return Number.isInteger(number) ? Number(number) : NaN;
}
