import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** Writes the fields of one protobuf message, leaving out what proto3 leaves out. */
export class Fields {
  readonly #writer = new BinaryWriter();

  number(field: number, value: number): void {
    if (value !== 0) this.#writer.tag(field, WireType.Varint).uint64(value);
  }

  text(field: number, value: string): void {
    if (value !== '') this.#writer.tag(field, WireType.LengthDelimited).string(value);
  }

  bytes(field: number, value: Uint8Array): void {
    if (value.length > 0) this.#writer.tag(field, WireType.LengthDelimited).bytes(value);
  }

  numbers(field: number, values: readonly number[]): void {
    const packed = new BinaryWriter();
    for (const value of values) packed.uint32(value);
    this.bytes(field, packed.finish());
  }

  finish(): Uint8Array {
    return this.#writer.finish();
  }
}

/** By field number and wire type. */
type FieldReaders = Readonly<Record<`${number}:${WireType}`, (reader: BinaryReader) => unknown>>;

/**
 * Strict: these messages carry their version outside, so an unknown field is damage.
 * @throws Error for what is no message of these fields
 */
export function readFields(bytes: Uint8Array, fields: FieldReaders): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const read = fields[`${number}:${wireType}`];
    if (read === undefined) throw new Error(`unexpected field ${number} of type ${wireType}`);
    read(reader);
  }
}

export function numberFrom(reader: BinaryReader): number {
  return Number(reader.uint64());
}

export function numbersFrom(reader: BinaryReader): number[] {
  const packed = new BinaryReader(reader.bytes());
  const values: number[] = [];
  while (packed.pos < packed.len) values.push(packed.uint32());
  return values;
}
