/** Whether bytes begin with an ASCII text. */
export function startsWithAscii(bytes: Uint8Array, text: string): boolean {
  return (
    bytes.length >= text.length &&
    new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text
  );
}
