import { decodeHex, encodeHex } from '../encoding/hex.ts';
import { Fields, numberFrom, readFields } from './protobuf-fields.ts';

/** What one QR code carries: a piece of a page, and which one it is. */
export interface PaperPart {
  readonly sheetId: string;
  readonly page: number;
  /** From 1 to `parts`. */
  readonly part: number;
  readonly parts: number;
  /** Of the whole page, in hex: parts of two prints never mix. */
  readonly digest: string;
  readonly chunk: Uint8Array;
}

/** More parts than a page of paper has room for. */
const partsMax = 500;

/**
 * ```
 * message Part { string sheet_id = 1; uint32 page = 2; uint32 part = 3; uint32 parts = 4;
 *                bytes digest = 5; bytes chunk = 6; }
 * ```
 */
export function encodePart(part: PaperPart): Uint8Array {
  const message = new Fields();
  message.text(1, part.sheetId);
  message.number(2, part.page);
  message.number(3, part.part);
  message.number(4, part.parts);
  message.bytes(5, decodeHex(part.digest));
  message.bytes(6, part.chunk);
  return message.finish();
}

/** @throws Error for what is no such message */
export function decodePart(bytes: Uint8Array): PaperPart {
  const part = { sheetId: '', page: 0, part: 0, parts: 0, digest: '', chunk: new Uint8Array() };
  readFields(bytes, {
    '1:2': (reader) => (part.sheetId = reader.string(true)),
    '2:0': (reader) => (part.page = numberFrom(reader)),
    '3:0': (reader) => (part.part = numberFrom(reader)),
    '4:0': (reader) => (part.parts = numberFrom(reader)),
    '5:2': (reader) => (part.digest = encodeHex(reader.bytes())),
    '6:2': (reader) => (part.chunk = Uint8Array.from(reader.bytes())),
  });
  if (part.part < 1 || part.part > part.parts || part.parts > partsMax) {
    throw new Error('no such part');
  }
  return part;
}
