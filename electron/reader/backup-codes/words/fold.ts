/** Lower case without the accents of Latin letters, so that one spelling stands for all. */
export function fold(text: string): string {
  return /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replaceAll(/(?<=[a-zA-Z])[\u0300-\u036f]+/g, '')
        .normalize('NFC')
        .toLowerCase();
}
