import { limits } from '../../../shared/limits.ts';
import { decodeText } from '../../encoding/text.ts';

/** More than this is longer than any text of backup codes that is kept, in whatever encoding. */
export const capturableBytes = 4 * limits.captureTextCharacters;

/** What Windows-1252 has at 0x80 to 0x9F; the rest of it is Latin-1 (the WHATWG Encoding Standard's index). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a file that may hold backup codes: UTF-8 or UTF-16 with or without a byte order mark,
 * otherwise Windows-1252, in which every byte means something.
 * @returns '' where the bytes are no text
 */
export function textOfBytes(bytes: Uint8Array): string {
  return decodeText(bytes) ?? unmarkedUtf16(bytes) ?? singleBytes(bytes);
}

/** Latin letters, digits and line ends leave zero bytes on one side only, whatever stands first. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0] as [number, number];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[(index % 2) as 0 | 1] += 1;
  });
  if (Math.max(...zeros) * 8 < bytes.length || Math.min(...zeros) > 0) return undefined;
  const pairs = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = zeros[0] === 0;
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(pairs.getUint16(at, littleEndian));
  }
  return text;
}

function singleBytes(bytes: Uint8Array): string {
  if (bytes.includes(0)) return '';
  let text = '';
  for (const byte of bytes) {
    text +=
      byte >= 0x80 && byte < 0xa0 ? (windows1252[byte - 0x80] ?? '') : String.fromCharCode(byte);
  }
  return text;
}
