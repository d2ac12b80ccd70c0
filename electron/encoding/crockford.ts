/** Crockford's base32: digits and capitals without I, L, O and U. A character's place is its value. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters that carry random bits: 19 of 5 bits each are 95 bits; the 20th is the check character. */
const dataCharacters = 19;

export interface RecoveryCode {
  /** 20 capitals and digits without dashes: one spelling for each code. */
  readonly canonical: string;
  /** 12 bytes: the 95 bits, most significant first, and a last bit that is always 0. */
  readonly bits: Uint8Array;
}

/**
 * Spells 95 random bits as `XXXX-XXXX-XXXX-XXXX-XXXX`.
 * @param random 12 bytes, of which the very last bit (the lowest of `random[11]`) is not used
 */
export function formatRecoveryCode(random: Uint8Array): string {
  if (random.length !== 12) throw new RangeError(`expected 12 bytes, got ${random.length}`);
  const values = Array.from({ length: dataCharacters }, (_, place) => fiveBits(random, place * 5));
  return [...values, checkValue(values)]
    .map((value) => alphabet.charAt(value))
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');
}

/**
 * Reads a recovery code as a person types it: any case, with or without dashes and blanks, O for 0,
 * I or L for 1.
 * @returns null when it has not 20 characters of the alphabet or the check character does not fit
 */
export function parseRecoveryCode(text: string): RecoveryCode | null {
  const canonical = text
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const values = Array.from(canonical, (character) => alphabet.indexOf(character));
  if (values.length !== dataCharacters + 1 || values.includes(-1)) return null;
  const data = values.slice(0, dataCharacters);
  if (checkValue(data) !== values[dataCharacters]) return null;
  return { canonical, bits: pack(data) };
}

/**
 * The check value: a Reed-Solomon code with one check symbol over GF(32), that is, the characters'
 * values v0…v18 as a polynomial, times x, at the primitive element a of x^5 + x^2 + 1:
 * `check = v0·a^19 + v1·a^18 + … + v18·a`. Each place has another weight and none is 0, so every
 * change of one character, every swap of two (neighbours or not) and every doubled pair that became
 * another doubled pair is noticed; of all other mistakes one in 32 is not.
 */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => timesA(sum ^ value), 0);
}

function timesA(value: number): number {
  const doubled = value << 1;
  return doubled & 0b100000 ? doubled ^ 0b100101 : doubled;
}

function fiveBits(bytes: Uint8Array, bit: number): number {
  const at = bit >> 3;
  const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}

function pack(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(12);
  values.forEach((value, place) => {
    const at = (place * 5) >> 3;
    const pair = value << (11 - ((place * 5) & 7));
    bytes[at] = (bytes[at] ?? 0) | (pair >> 8);
    if (at + 1 < bytes.length) bytes[at + 1] = (bytes[at + 1] ?? 0) | (pair & 0xff);
  });
  return bytes;
}
