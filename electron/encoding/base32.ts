import { base32nopad } from '@scure/base';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { decodeHex, isHex } from './hex.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Blanks, line breaks, dashes, padding and invisible characters that come along with a pasted secret. */
const decoration = /[\s\p{Pd}\p{Cf}=]+/gu;

/** Upper-case base32 without padding (RFC 4648 section 6): how a secret is shown, stored in URIs, printed. */
export function encodeBase32(bytes: Uint8Array): string {
  return base32nopad.encode(bytes);
}

/** `JBSWY3DPEHPK3PXP` as `JBSW Y3DP EHPK 3PXP`: what a person reads aloud or types. */
export function groupInFours(text: string): string {
  return text.replace(/.{4}(?=.)/g, '$& ');
}

/**
 * The bytes of a secret as services and apps write it: base32 of either case, with or without
 * padding, in groups, of lengths that are not legal RFC 4648 (left-over bits are dropped). Text that
 * is no base32 but pairs of hex characters is read as hex, as the Authenticator extension does.
 * @returns 1 to 1024 bytes
 * @throws AppError `invalid-input`
 */
export function decodeSecret(text: string): Uint8Array {
  const compact = text.replace(decoration, '');
  if (compact.length > limits.secretCharacters) throw bad('too long');
  const bytes = /^[A-Za-z2-7]*$/.test(compact)
    ? decodeLenient(compact.toUpperCase())
    : isHex(compact)
      ? decodeHex(compact)
      : undefined;
  if (bytes === undefined) throw bad('neither base32 nor hex');
  if (bytes.length === 0) throw bad('empty');
  if (bytes.length > limits.secretBytes) throw bad('too long');
  return bytes;
}

function decodeLenient(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let window = 0;
  let bits = 0;
  let length = 0;
  for (const character of text) {
    window = ((window << 5) | alphabet.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = window >> bits;
    }
  }
  return bytes;
}

function bad(what: string): AppError {
  return new AppError('invalid-input', `secret: ${what}`);
}
