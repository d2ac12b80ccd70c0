import { hex } from '@scure/base';
import { AppError } from '../../shared/errors.ts';

/** Lower-case hex text, two characters a byte. */
export function encodeHex(bytes: Uint8Array): string {
  return hex.encode(bytes);
}

/** True for an even, non-zero number of hex characters of either case. */
export function isHex(text: string): boolean {
  return text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text);
}

/**
 * Bytes of hex text of either case.
 * @throws AppError `invalid-input` for anything else, the empty text too
 */
export function decodeHex(text: string): Uint8Array {
  if (!isHex(text)) throw new AppError('invalid-input', 'hex: expected pairs of hex characters');
  return hex.decode(text.toLowerCase());
}
