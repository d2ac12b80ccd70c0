/** RFC 4648 §4 with padding, the only spelling that the vault file knows. */
export function encodeBase64(bytes: Uint8Array): string {
  return view(bytes).toString('base64');
}

/**
 * The bytes, in a buffer of their own; `undefined` unless encoding them gives the same text again: no
 * blanks, no missing padding, no stray bits, no other alphabet. `Buffer` does the work since the
 * contents are megabytes; it forgives anything, hence the comparison.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array(Math.max(Math.floor((text.length * 3) / 4) - padding, 0));
  view(bytes).write(text, 'base64');
  return encodeBase64(bytes) === text ? bytes : undefined;
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
