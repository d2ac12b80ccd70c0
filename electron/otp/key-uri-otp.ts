import { assertNever } from '../../shared/errors.ts';
import { encodeBase32 } from '../encoding/base32.ts';
import { decodeHex, encodeHex, isHex } from '../encoding/hex.ts';
import type { Otp } from '../model/otp.ts';
import { algorithmFrom, counterFrom, digitsFrom, isAbsent } from './parameters.ts';
import { periodFrom, pinFrom, secretFrom } from './parameters.ts';
import { refuse } from './refusal.ts';
import type { UriParameters } from './uri-parts.ts';
import { yandexSecret } from './yandex.ts';

/**
 * The one-time-code parameters of a Key URI of a type (`totp`, `hotp`; `steam`, `yaotp` and `motp` are
 * extensions of Aegis, andOTP, Ente and Stratum).
 * @throws AppError `invalid-input`, with the `SkipReason` in its facts
 */
export function otpOfUri(type: string, issuer: string, parameters: UriParameters): Otp {
  const get = parameters.first;
  switch (type) {
    case 'totp':
      if (meansSteam(issuer, parameters))
        return { type: 'steam', secret: secretFrom(get('secret')) };
      return { ...hashFrom(parameters), type, period: periodFrom(get('period')) };
    case 'hotp':
      return { ...hashFrom(parameters), type, counter: counterFrom(get('counter')) };
    case 'steam':
      return { type, secret: secretFrom(get('secret')) };
    case 'yaotp': {
      const secret = yandexSecret(secretFrom(get('secret')));
      return { type: 'yandex', secret, pin: yandexPin(pinFrom(get('pin'))) };
    }
    case 'motp':
      return { type, secret: motpSecret(get('secret')), pin: pinFrom(get('pin')) };
    default:
      return refuse('unsupported-type', 'key uri: unknown type');
  }
}

/** Type and parameters, in the order in which they are written. */
export function uriOfOtp(otp: Otp): { type: string; parameters: Record<string, string> } {
  switch (otp.type) {
    case 'totp':
    case 'hotp': {
      const { type, algorithm } = otp;
      const secret = encodeBase32(otp.secret);
      const common = { secret, algorithm, digits: String(otp.digits) };
      return type === 'totp'
        ? { type, parameters: { ...common, period: String(otp.period) } }
        : { type, parameters: { ...common, counter: String(otp.counter) } };
    }
    case 'steam': {
      const secret = encodeBase32(otp.secret);
      return {
        type: 'steam',
        parameters: { secret, algorithm: 'SHA1', digits: '5', period: '30' },
      };
    }
    case 'yandex': {
      const pin = encodeBase32(new TextEncoder().encode(otp.pin));
      return { type: 'yaotp', parameters: { secret: encodeBase32(otp.secret), pin } };
    }
    case 'motp':
      return { type: 'motp', parameters: { secret: encodeHex(otp.secret), pin: otp.pin } };
    default:
      return assertNever(otp);
  }
}

function hashFrom({ first: get }: UriParameters) {
  return {
    secret: secretFrom(get('secret')),
    algorithm: algorithmFrom(get('algorithm')),
    digits: digitsFrom(get('digits')),
  };
}

/**
 * The marks that apps put on a Steam secret in a `totp` URI. That the issuer is Steam says so too,
 * unless the digits speak against it: Steam issues no other codes.
 */
function meansSteam(issuer: string, { first: get }: UriParameters): boolean {
  if (get('steam') !== undefined || get('encoder')?.toLowerCase() === 'steam') return true;
  return issuer === 'Steam' && (isAbsent(get('digits')) || get('digits')?.trim() === '5');
}

/** Hex, unlike all others. */
function motpSecret(text: string | undefined): Uint8Array {
  if (text === undefined || isAbsent(text)) return refuse('no-secret', 'motp secret: absent');
  return isHex(text.trim()) ? decodeHex(text.trim()) : refuse('bad-secret', 'motp secret: no hex');
}

/** Aegis writes the digits' ASCII in base32, which no run of digits can be mistaken for. */
function yandexPin(text: string): string {
  if (/^\d+$/.test(text)) return text;
  const pin = new TextDecoder().decode(secretFrom(text));
  return /^\d+$/.test(pin) ? pin : refuse('no-pin', 'yandex pin: no digits');
}
