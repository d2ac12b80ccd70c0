import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/**
 * The protobuf messages (proto3) inside Google Authenticator's "Transfer accounts" QR codes. Fields
 * that are not named here, such as the id that newer versions add as field 8, are skipped.
 */
export interface MigrationMessage {
  /** One encoded `MigrationEntry` each: a broken one must not cost the others. */
  readonly entries: readonly Uint8Array[];
  /** QR codes in this transfer; 0 where it does not say. */
  readonly batchSize: number;
  /** Counts from 0. */
  readonly batchIndex: number;
  /** The same in all QR codes of one transfer; may be negative. */
  readonly batchId: number;
}

export interface MigrationEntry {
  readonly secret: Uint8Array;
  readonly name: string;
  readonly issuer: string;
  /** 0 unspecified, 1 SHA-1, 2 SHA-256, 3 SHA-512, 4 MD5. */
  readonly algorithm: number;
  /** 0 unspecified, 1 six digits, 2 eight digits. */
  readonly digits: number;
  /** 0 unspecified, 1 HOTP, 2 TOTP. */
  readonly type: number;
  readonly counter: bigint;
}

/** @throws Error for what is no such message */
export function readMessage(bytes: Uint8Array): MigrationMessage {
  const entries: Uint8Array[] = [];
  let [batchSize, batchIndex, batchId] = [0, 0, 0];
  readFields(bytes, {
    '1:2': (reader) => entries.push(reader.bytes().slice()),
    '3:0': (reader) => (batchSize = reader.int32()),
    '4:0': (reader) => (batchIndex = reader.int32()),
    '5:0': (reader) => (batchId = reader.int32()),
  });
  return { entries, batchSize, batchIndex, batchId };
}

/** @throws Error for what is no such message */
export function readEntry(bytes: Uint8Array): MigrationEntry {
  let secret = new Uint8Array(0);
  let [name, issuer] = ['', ''];
  let [algorithm, digits, type] = [0, 0, 0];
  let counter = 0n;
  readFields(bytes, {
    '1:2': (reader) => (secret = reader.bytes().slice()),
    '2:2': (reader) => (name = reader.string()),
    '3:2': (reader) => (issuer = reader.string()),
    '4:0': (reader) => (algorithm = reader.int32()),
    '5:0': (reader) => (digits = reader.int32()),
    '6:0': (reader) => (type = reader.int32()),
    '7:0': (reader) => (counter = BigInt(reader.int64())),
  });
  return { secret, name, issuer, algorithm, digits, type, counter };
}

export function writeMessage(message: MigrationMessage): Uint8Array {
  const writer = new BinaryWriter();
  for (const entry of message.entries) writer.tag(1, WireType.LengthDelimited).bytes(entry);
  writer.tag(2, WireType.Varint).int32(1); // the version that every reader knows
  writer.tag(3, WireType.Varint).int32(message.batchSize);
  writer.tag(4, WireType.Varint).int32(message.batchIndex);
  writer.tag(5, WireType.Varint).int32(message.batchId);
  return writer.finish();
}

export function writeEntry(entry: MigrationEntry): Uint8Array {
  const writer = new BinaryWriter();
  writer.tag(1, WireType.LengthDelimited).bytes(entry.secret);
  writer.tag(2, WireType.LengthDelimited).string(entry.name);
  writer.tag(3, WireType.LengthDelimited).string(entry.issuer);
  writer.tag(4, WireType.Varint).int32(entry.algorithm);
  writer.tag(5, WireType.Varint).int32(entry.digits);
  writer.tag(6, WireType.Varint).int32(entry.type);
  writer.tag(7, WireType.Varint).int64(entry.counter);
  return writer.finish();
}

/** By field number and wire type: a known number of another type is an unknown field (proto3). */
type FieldReaders = Readonly<Record<`${number}:${WireType}`, (reader: BinaryReader) => unknown>>;

function readFields(bytes: Uint8Array, fields: FieldReaders): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const read = fields[`${number}:${wireType}`];
    if (read === undefined) reader.skip(wireType, number);
    else read(reader);
  }
}
