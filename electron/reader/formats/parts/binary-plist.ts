/** A value of a binary property list; `Uid` points to an object of a keyed archive. */
export type PlistValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | Uid
  | readonly PlistValue[]
  | ReadonlyMap<string, PlistValue>;

/** A pointer of NSKeyedArchiver into its table of objects. */
export class Uid {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

const magic = 'bplist00';
const trailerBytes = 32;

/** SECURITY: an object that is used twice is counted twice, so that a small file stays a small value. */
const maxValues = 200_000;
const maxDepth = 32;

/** Whether the bytes begin as a binary property list does. */
export function isBinaryPlist(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, magic.length)) === magic;
}

/**
 * Reads Apple's binary property list, version 00. Source: CFBinaryPList.c of CoreFoundation.
 * @throws Error for anything else, RangeError where offsets lead out of the bytes
 */
export function readBinaryPlist(bytes: Uint8Array): PlistValue {
  if (!isBinaryPlist(bytes) || bytes.length < magic.length + trailerBytes) {
    throw new Error('plist: no binary property list');
  }
  return new Reader(bytes).top();
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #offsetSize: number;
  readonly #referenceSize: number;
  readonly #count: number;
  readonly #top: number;
  readonly #table: number;
  #left = maxValues;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const trailer = bytes.length - trailerBytes;
    this.#offsetSize = this.#view.getUint8(trailer + 6);
    this.#referenceSize = this.#view.getUint8(trailer + 7);
    this.#count = this.#unsigned(trailer + 8, 8);
    this.#top = this.#unsigned(trailer + 16, 8);
    this.#table = this.#unsigned(trailer + 24, 8);
  }

  top(): PlistValue {
    return this.#object(this.#top, 0);
  }

  #object(reference: number, depth: number): PlistValue {
    if (reference >= this.#count || depth > maxDepth || --this.#left < 0) {
      throw new Error('plist: bad reference, or too deep or large');
    }
    const at = this.#unsigned(this.#table + reference * this.#offsetSize, this.#offsetSize);
    const marker = this.#view.getUint8(at);
    const low = marker & 15;
    switch (marker >> 4) {
      case 0x0:
        return low === 8 ? false : low === 9 ? true : null;
      case 0x1:
        return this.#integer(at + 1, 2 ** low);
      case 0x2:
        return low === 2 ? this.#view.getFloat32(at + 1) : this.#view.getFloat64(at + 1);
      case 0x3:
        return this.#view.getFloat64(at + 1);
      case 0x4:
        return this.#slice(this.#sized(at, low));
      case 0x5:
        return new TextDecoder('utf-8').decode(this.#slice(this.#sized(at, low)));
      case 0x6:
        return this.#utf16(this.#sized(at, low));
      case 0x8:
        return new Uid(this.#unsigned(at + 1, low + 1));
      case 0xa:
      case 0xc:
        return this.#references(this.#sized(at, low)).map((item) => this.#object(item, depth + 1));
      case 0xd:
        return this.#dictionary(this.#sized(at, low), depth);
      default:
        throw new Error('plist: unknown kind of object');
    }
  }

  #dictionary({ start, length }: Span, depth: number): PlistValue {
    const keys = this.#references({ start, length });
    const values = this.#references({ start: start + length * this.#referenceSize, length });
    return new Map(
      keys.map((key, index) => [
        String(this.#object(key, depth + 1)),
        this.#object(values[index] ?? NaN, depth + 1),
      ]),
    );
  }

  /** How long an object is: in its marker, or in an integer behind it. */
  #sized(at: number, low: number): Span {
    if (low !== 15) return { start: at + 1, length: low };
    const size = 2 ** (this.#view.getUint8(at + 1) & 15);
    return { start: at + 2 + size, length: this.#unsigned(at + 2, size) };
  }

  #references({ start, length }: Span): readonly number[] {
    if (length > this.#bytes.length) throw new RangeError('plist: longer than the file');
    const size = this.#referenceSize;
    return Array.from({ length }, (_, index) => this.#unsigned(start + index * size, size));
  }

  #slice({ start, length }: Span): Uint8Array {
    if (start + length > this.#bytes.length) throw new RangeError('plist: longer than the file');
    return this.#bytes.slice(start, start + length);
  }

  #utf16({ start, length }: Span): string {
    const bytes = this.#slice({ start, length: 2 * length });
    const swapped = bytes.map((_, index) => bytes[index ^ 1] ?? 0);
    return new TextDecoder('utf-16le').decode(swapped);
  }

  #integer(at: number, size: number): number {
    if (size < 8) return this.#unsigned(at, size);
    // Sixteen bytes hold what does not fit into eight; nobody counts that far.
    return Number(this.#view.getBigInt64(at + size - 8));
  }

  #unsigned(at: number, size: number): number {
    if (size < 1 || size > 16) throw new Error('plist: size of a number');
    let value = 0;
    for (let index = 0; index < size; index++)
      value = value * 256 + this.#view.getUint8(at + index);
    return value;
  }
}

interface Span {
  readonly start: number;
  readonly length: number;
}
