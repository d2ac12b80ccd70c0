import { sha256Hex } from '../crypto/sha256.ts';
import { decodeHex, encodeHex } from '../encoding/hex.ts';
import { Fields, numberFrom, readFields } from './protobuf-fields.ts';

/** Which page of which sheet, and in how many QR codes it is. */
export interface PaperPageHeader {
  readonly sheetId: string;
  /** From 1 to `pages`. */
  readonly page: number;
  readonly pages: number;
  readonly parts: number;
}

/** What one QR code carries: a piece of a page, and which one it is. */
export interface PaperPart extends PaperPageHeader {
  /** From 1 to `parts`. */
  readonly part: number;
  /** Of the header and the whole body, in hex: parts of two prints never mix. */
  readonly digest: string;
  readonly chunk: Uint8Array;
}

/** More than a sheet, or a page of it, has room for. */
const countMax = 500;
const sheetIdCharacters = 16;

/** First 64 bits of the SHA-256 over the header's fields, as in the message below, and the whole body. */
export function digestOf(header: PaperPageHeader, body: Uint8Array): string {
  return sha256Hex(Buffer.concat([headerFields(header).finish(), body])).slice(0, 16);
}

/**
 * ```
 * message Part { string sheet_id = 1; uint32 page = 2; uint32 pages = 3; uint32 parts = 4;
 *                uint32 part = 5; bytes digest = 6; bytes chunk = 7; }
 * ```
 */
export function encodePart(part: PaperPart): Uint8Array {
  const message = headerFields(part);
  message.number(5, part.part);
  message.bytes(6, decodeHex(part.digest));
  message.bytes(7, part.chunk);
  return message.finish();
}

/** @throws Error for what is no such message */
export function decodePart(bytes: Uint8Array): PaperPart {
  const part = { sheetId: '', page: 0, pages: 0, parts: 0, part: 0, digest: '' };
  let chunk = new Uint8Array();
  readFields(bytes, {
    '1:2': (reader) => (part.sheetId = reader.string(true)),
    '2:0': (reader) => (part.page = numberFrom(reader)),
    '3:0': (reader) => (part.pages = numberFrom(reader)),
    '4:0': (reader) => (part.parts = numberFrom(reader)),
    '5:0': (reader) => (part.part = numberFrom(reader)),
    '6:2': (reader) => (part.digest = encodeHex(reader.bytes())),
    '7:2': (reader) => (chunk = Uint8Array.from(reader.bytes())),
  });
  const named = part.sheetId.length <= sheetIdCharacters;
  if (!named || !isOneOf(part.page, part.pages) || !isOneOf(part.part, part.parts)) {
    throw new Error('no such page or part');
  }
  return { ...part, chunk };
}

function headerFields({ sheetId, page, pages, parts }: PaperPageHeader): Fields {
  const message = new Fields();
  message.text(1, sheetId);
  message.number(2, page);
  message.number(3, pages);
  message.number(4, parts);
  return message;
}

function isOneOf(number: number, count: number): boolean {
  return number >= 1 && number <= count && count <= countMax;
}
