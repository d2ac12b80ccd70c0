/** One secret, and how it would look if it got out. */
export interface Canary {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function canary(name: string, secret: Uint8Array | string): Canary {
  return { name, bytes: Uint8Array.from(Buffer.from(secret)) };
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The names of the canaries that are in `value`, in any encoding, however deep. */
export function foundIn(value: unknown, canaries: readonly Canary[]): string[] {
  const text = flatten(value);
  const lower = text.toLowerCase();
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  const letters = text.toUpperCase().replaceAll(/[ -]/g, '');
  return canaries
    .filter(
      ({ bytes }) =>
        text.includes(Buffer.from(bytes).toString('latin1')) ||
        lower.includes(Buffer.from(bytes).toString('hex')) ||
        inBase(bytes, 6, 3).some((part) => standard.includes(part)) ||
        inBase(bytes, 5, 5).some((part) => letters.includes(part)),
    )
    .map(({ name }) => name);
}

/** All texts and bytes of a value, the bytes as latin1, one after the other. */
function flatten(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  if (value instanceof Uint8Array) return `${Buffer.from(value).toString('latin1')}\n`;
  if (Array.isArray(value)) {
    const numbers = value.every((entry) => Number.isInteger(entry) && entry >= 0 && entry < 256);
    return numbers && value.length > 0
      ? flatten(Uint8Array.from(value as number[]))
      : value.map(flatten).join('');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => `${key}\n${flatten(inner)}`)
      .join('');
  }
  return '';
}

/** Base64 (6 bits) or base32 (5 bits) of the bytes at each place that they can have in a longer run. */
function inBase(bytes: Uint8Array, bits: 5 | 6, group: 3 | 5): string[] {
  return Array.from({ length: group }, (_, before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    const encoded = bits === 6 ? shifted.toString('base64') : toBase32(shifted);
    const from = Math.ceil((before * 8) / bits);
    const to = Math.floor((shifted.length * 8) / bits);
    return encoded.slice(from, to);
  });
}

function toBase32(bytes: Uint8Array): string {
  const digits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (digits.match(/.{5}/g) ?? [])
    .map((five) => base32.charAt(Number.parseInt(five, 2)))
    .join('');
}
