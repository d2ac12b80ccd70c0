import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ForeignContents } from '../../../electron/model/foreign.ts';
import { detect } from '../../../electron/reader/detect.ts';

/** Bytes of a text, as they come from a file. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text));
}

/** A fixture of our own. */
export function fixture(path: string): Uint8Array {
  const url = new URL(`../../fixtures/${path}`, import.meta.url);
  return Uint8Array.from(readFileSync(fileURLToPath(url)));
}

/** The way of every import: the bytes alone decide what is read. */
export async function read(bytes: Uint8Array, password?: string): Promise<ForeignContents> {
  const format = detect(bytes);
  if (format === null) throw new Error('no format claims these bytes');
  return format.parse(bytes, password);
}
