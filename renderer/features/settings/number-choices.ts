/** The usual numbers as a list; one that was set in another way is put in where it belongs. */
export function numberChoices(
  usual: readonly number[],
  present: number,
  words: (value: number) => string,
): { readonly value: string; readonly label: string }[] {
  const at = usual.findIndex((value) => value > present);
  const values = usual.includes(present)
    ? usual
    : usual.toSpliced(at === -1 ? usual.length : at, 0, present);
  return values.map((value) => ({ value: String(value), label: words(value) }));
}
