let lastNumber = 0x1000;

/** As the vault's ids look: 32 lower-case hex digits. */
export function newId(): string {
  lastNumber += 1;
  return idOf(lastNumber);
}

export function idOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}
