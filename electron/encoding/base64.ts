import { AppError } from '../../shared/errors.ts';

/**
 * Bytes of base64 text as other apps write it: standard or url-safe alphabet (RFC 4648 sections 4
 * and 5), padding optional, blanks and line breaks ignored.
 * @throws AppError `invalid-input`
 */
export function decodeBase64(text: string): Uint8Array {
  const characters = /^([A-Za-z0-9+/_-]*)=*$/.exec(text.replace(/\s+/g, ''))?.[1];
  if (characters === undefined || characters.length % 4 === 1) {
    throw new AppError('invalid-input', 'base64: unexpected character or length');
  }
  return Uint8Array.from(Buffer.from(characters, 'base64'));
}
