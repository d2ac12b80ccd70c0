/**
 * The text in a foreign file: UTF-8, or UTF-16 of either byte order, told apart by the byte order mark
 * or, without one, by where the zero bytes lie. The mark is dropped.
 * @returns undefined where the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes);
  if (first === 0xfe && second === 0xff) return utf16(swapPairs(bytes));
  if (second === 0 && first !== 0) return utf16(bytes);
  if (first === 0 && second !== 0) return utf16(swapPairs(bytes));
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function utf16(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-16le').decode(bytes);
  return text.includes('\0') ? undefined : text;
}

/** Only little-endian UTF-16 is in every build of Node. */
function swapPairs(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(bytes, (_, index) => bytes[index ^ 1] ?? 0);
}
