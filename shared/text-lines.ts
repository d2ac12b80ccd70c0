/** A text's lines as they are counted everywhere, the first being line 1: at every kind of line end. */
export function textLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}
