import { decodeBase64 } from '../../../encoding/base64.ts';
import { decodeHex, isHex } from '../../../encoding/hex.ts';
import type { Algorithm, Otp } from '../../../model/otp.ts';
import {
  algorithmFrom,
  counterFrom,
  digitsFrom,
  isAbsent,
  periodFrom,
  secretFrom,
} from '../../../otp/parameters.ts';
import { refuse } from '../../../otp/refusal.ts';
import { percentDecode } from '../../../otp/uri-parts.ts';
import type { ManagerItem } from './manager-items.ts';

/** The string fields of a KeePass entry. */
export type KeePassFields = ReadonlyMap<string, string>;

/** Fields that hold one-time codes, in the spellings of all plug-ins and apps. */
const codeField = /^(?:totp (?:seed|settings)|otp(?:_\d+)?|(?:time|hmac)otp-[a-z0-9-]+)$/i;

export function isCodeField(name: string): boolean {
  return codeField.test(name);
}

/**
 * The one-time codes in an entry's fields: `TOTP Seed` and `TOTP Settings` (KeeTrayTOTP, KeePassDX, old
 * KeePassXC), `otp` (KeePassXC, KeeOtp), `TimeOtp-…` and `HmacOtp-…` (KeePass from 2.47 on). Sources:
 * src/totp/totp.cpp of KeePassXC, OtpEntryFields.kt of KeePassDX, keepass.info/help/base/placeholders.html.
 */
export function codesInFields(fields: KeePassFields): ManagerItem['codes'] {
  const codes: (string | (() => Otp))[] = [];
  const seed = valueOf(fields, 'TOTP Seed');
  if (!isAbsent(seed)) codes.push(() => trayOtp(seed, valueOf(fields, 'TOTP Settings')));
  for (const [name, value] of fields) {
    if (!/^otp(?:_\d+)?$/i.test(name)) continue;
    codes.push(/^key=|&key=/i.test(value) ? () => keeOtp(value) : value);
  }
  for (const [prefix, type] of [
    ['TimeOtp', 'totp'],
    ['HmacOtp', 'hotp'],
  ] as const) {
    const hasSecret = [...fields].some(
      ([name, value]) => name.startsWith(`${prefix}-Secret`) && !isAbsent(value),
    );
    if (hasSecret) codes.push(() => keePassOtp(fields, prefix, type));
  }
  return codes;
}

/** Settings are `period;digits`, `period;S` for Steam, and perhaps the address of a clock after that. */
function trayOtp(seed: string, settings: string): Otp {
  const [period = '', digits = ''] = settings.split(';');
  const secret = secretFrom(seed);
  if (/^s$/i.test(digits.trim())) return { type: 'steam', secret };
  return {
    type: 'totp',
    secret,
    algorithm: 'SHA1',
    digits: digitsFrom(digits),
    period: periodFrom(period),
  };
}

/** KeeOtp's `key=…&size=…&step=…&otpHashMode=Sha256`, and what KeeOtp2 added. */
function keeOtp(text: string): Otp {
  const parameters = new Map(
    text.split('&').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim().toLowerCase(), percentDecode(value.join('='))] as const;
    }),
  );
  const get = (name: string): string => parameters.get(name) ?? '';
  const secret = encodedSecret(get('key'), get('encoding'));
  const hash = { algorithm: knownAlgorithm(get('otphashmode')), digits: digitsFrom(get('size')) };
  switch (get('type').toLowerCase()) {
    case 'hotp':
      return { type: 'hotp', secret, ...hash, counter: counterFrom(get('counter')) };
    case 'steam':
      return { type: 'steam', secret };
    case '':
    case 'totp':
      return { type: 'totp', secret, ...hash, period: periodFrom(get('step')) };
    default:
      return refuse('unsupported-type', 'keeotp: unknown type');
  }
}

function keePassOtp(fields: KeePassFields, prefix: string, type: 'totp' | 'hotp'): Otp {
  const get = (name: string): string => valueOf(fields, `${prefix}-${name}`);
  const encoding = ['', 'Hex', 'Base32', 'Base64'].find(
    (name) => !isAbsent(get(name === '' ? 'Secret' : `Secret-${name}`)),
  );
  const secret =
    encoding === ''
      ? encodedSecret(get('Secret'), 'utf8')
      : encodedSecret(get(`Secret-${encoding}`), encoding ?? '');
  const hash = { algorithm: knownAlgorithm(get('Algorithm')), digits: digitsFrom(get('Length')) };
  return type === 'totp'
    ? { type, secret, ...hash, period: periodFrom(get('Period')) }
    : { type, secret, ...hash, counter: counterFrom(get('Counter')) };
}

function encodedSecret(text: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'hex':
      return sound(isHex(text.replace(/\s/g, '')) ? decodeHex(text.replace(/\s/g, '')) : undefined);
    case 'base64':
      return sound(decodeBase64(text));
    case 'utf8':
      return sound(Uint8Array.from(new TextEncoder().encode(text)));
    default:
      return secretFrom(text);
  }
}

function sound(secret: Uint8Array | undefined): Uint8Array {
  if (secret === undefined || secret.length > 1024) return refuse('bad-secret', 'keepass: secret');
  return secret.length === 0 ? refuse('no-secret', 'keepass: empty secret') : secret;
}

/** KeePass and its relatives take SHA-1 where they don't know a name. */
function knownAlgorithm(name: string): Algorithm {
  try {
    return algorithmFrom(name);
  } catch {
    return 'SHA1';
  }
}

/** Names of fields count with their case in KeePass, but not for those who wrote plug-ins. */
function valueOf(fields: KeePassFields, name: string): string {
  const wanted = name.toLowerCase();
  return [...fields].find(([own]) => own.toLowerCase() === wanted)?.[1] ?? '';
}
