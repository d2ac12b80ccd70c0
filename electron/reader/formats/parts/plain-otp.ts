import { decodeHex, isHex } from '../../../encoding/hex.ts';
import type { Otp } from '../../../model/otp.ts';
import { foreignAccount, type FoundAccount } from '../../../otp/foreign-account.ts';
import {
  algorithmFrom,
  counterFrom,
  digitsFrom,
  isAbsent,
  periodFrom,
  pinFrom,
} from '../../../otp/parameters.ts';
import { refuse } from '../../../otp/refusal.ts';
import { yandexSecret } from '../../../otp/yandex.ts';
import type { ReadEntry } from './collect.ts';

/** Fields that almost every app writes, under whatever names: text, numbers, null or nothing. */
export interface PlainOtp {
  /** `totp`, `hotp`, `steam`, `motp`, `yandex` in any case; absent is `totp`. */
  readonly type: unknown;
  readonly secret: Uint8Array;
  readonly algorithm?: unknown;
  readonly digits?: unknown;
  readonly period?: unknown;
  readonly counter?: unknown;
  readonly pin?: unknown;
}

/** @throws AppError `invalid-input`, with the `SkipReason` in its facts */
export function plainOtp({ type, secret, pin, ...fields }: PlainOtp): Otp {
  switch (isAbsent(type) ? 'totp' : String(type).trim().toLowerCase()) {
    case 'totp':
      return { type: 'totp', secret, ...hashOf(fields), period: periodFrom(fields.period) };
    case 'hotp':
      return { type: 'hotp', secret, ...hashOf(fields), counter: counterFrom(fields.counter) };
    case 'steam':
      return { type: 'steam', secret };
    case 'motp':
      return { type: 'motp', secret, pin: pinFrom(pin) };
    case 'yandex':
      return { type: 'yandex', secret: yandexSecret(secret), pin: pinFrom(pin) };
    default:
      return refuse('unsupported-type', 'unknown type of code');
  }
}

/** An account of these fields; a counter that is not given is taken as 0, and said. */
export function plainEntry(names: Omit<FoundAccount, 'otp'>, fields: PlainOtp): ReadEntry {
  const otp = plainOtp(fields);
  return {
    account: foreignAccount({ ...names, otp }),
    counterAssumed: otp.type === 'hotp' && isAbsent(fields.counter),
  };
}

/**
 * Mobile-OTP secrets are hex text, of which the case counts nothing and the letters everything.
 * @throws AppError `invalid-input`: `no-secret` or `bad-secret`
 */
export function hexSecretFrom(value: unknown): Uint8Array {
  if (isAbsent(value)) return refuse('no-secret', 'hex secret: absent');
  const text = typeof value === 'string' ? value.replace(/[\s-]/g, '') : '';
  return isHex(text) ? decodeHex(text) : refuse('bad-secret', 'hex secret: no hex');
}

/**
 * A secret as a list of signed bytes, as Java writes them.
 * @throws AppError `invalid-input`: `no-secret` or `bad-secret`
 */
export function signedBytesFrom(value: unknown): Uint8Array {
  if (isAbsent(value)) return refuse('no-secret', 'byte list: absent');
  if (!Array.isArray(value)) return refuse('bad-secret', 'byte list: no list');
  if (value.length === 0) return refuse('no-secret', 'byte list: empty');
  if (!value.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 255)) {
    return refuse('bad-secret', 'byte list: no bytes');
  }
  return Uint8Array.from(value, Number);
}

function hashOf({ algorithm, digits }: Pick<PlainOtp, 'algorithm' | 'digits'>) {
  return { algorithm: algorithmFrom(algorithm), digits: digitsFrom(digits) };
}
