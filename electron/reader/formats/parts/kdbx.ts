import { createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { chacha20 } from '@noble/ciphers/chacha.js';
import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';
import { type KdbxHeader, readKdbxHeader } from './kdbx-header.ts';
import { kdbxKey } from './kdbx-key.ts';

/** What a KeePass database holds, opened. */
export interface OpenedKdbx {
  readonly xml: Uint8Array;
  /** How its protected values are hidden. */
  readonly inner: KdbxHeader['inner'];
  /** Version 3: what must stand inside, so that nobody changed the clear header. */
  readonly headerHash?: Uint8Array;
}

/** A password's key: SHA-256 of the SHA-256 of each part, of which the password is the only one here. */
function compositeOf(password: string): Uint8Array {
  return sha256(sha256(new TextEncoder().encode(password)));
}

/**
 * Opens a KeePass database, version 3 or 4, by its password. Source: keepass.info/help/kb/kdbx.html.
 * @throws AppError `wrong-file-password` (also where it wants a key file besides), `damaged-file`,
 * `unsupported-encryption`, `unsupported-version`
 */
export async function openKdbx(bytes: Uint8Array, password: string): Promise<OpenedKdbx> {
  const header = readKdbxHeader(bytes);
  const key = await kdbxKey(compositeOf(password), header.kdf);
  return header.version === 4 ? openVersion4(bytes, header, key) : openVersion3(bytes, header, key);
}

function openVersion4(bytes: Uint8Array, header: KdbxHeader, key: Uint8Array): OpenedKdbx {
  const clear = bytes.subarray(0, header.length);
  const hmacKey = hash('sha512', header.masterSeed, key, Uint8Array.of(1));
  const parts = reader(bytes, header.length);
  if (!equal(parts(32), sha256(clear))) throw damaged('header hash');
  const headerKey = hash('sha512', new Uint8Array(8).fill(0xff), hmacKey);
  if (!equal(parts(32), hmac(headerKey, clear))) throw new AppError('wrong-file-password');
  const blocks: Uint8Array[] = [];
  for (let index = 0; ; index++) {
    const tag = parts(32);
    const size = parts(4);
    const block = parts(uint32(size));
    const counter = new Uint8Array(8);
    new DataView(counter.buffer).setUint32(0, index, true);
    const expected = hmac(hash('sha512', counter, hmacKey), counter, size, block);
    if (!equal(tag, expected)) throw damaged('block');
    if (block.length === 0) break;
    blocks.push(block);
  }
  const plain = unpack(decrypt(Buffer.concat(blocks), header, key), header);
  const next = reader(plain, 0);
  const inner: { id: number; key: Uint8Array } = { id: 0, key: new Uint8Array() };
  let read = 0;
  for (;;) {
    const [id = 0] = next(1);
    const value = next(uint32(next(4)));
    read += 5 + value.length;
    if (id === 0) break;
    if (id === 1) inner.id = uint32(value);
    if (id === 2) inner.key = value;
  }
  return { xml: plain.subarray(read), inner };
}

function openVersion3(bytes: Uint8Array, header: KdbxHeader, key: Uint8Array): OpenedKdbx {
  const { streamStart, inner } = header;
  let decrypted: Uint8Array;
  try {
    decrypted = decrypt(bytes.subarray(header.length), header, key);
  } catch {
    throw new AppError('wrong-file-password');
  }
  if (streamStart.length !== 32) throw damaged('stream start');
  if (!equal(decrypted.subarray(0, 32), streamStart)) throw new AppError('wrong-file-password');
  const parts = reader(decrypted, 32);
  const blocks: Uint8Array[] = [];
  let end = 32;
  for (;;) {
    if (uint32(parts(4)) !== blocks.length) throw damaged('order of blocks');
    const expected = parts(32);
    const block = parts(uint32(parts(4)));
    end += 40 + block.length;
    // The block that ends them is empty and has no hash.
    const hashed = block.length === 0 ? new Uint8Array(32) : sha256(block);
    if (!equal(hashed, expected)) throw damaged('block');
    if (block.length === 0) break;
    blocks.push(block);
  }
  if (end !== decrypted.length) throw damaged('end');
  const headerHash = sha256(bytes.subarray(0, header.length));
  return { xml: unpack(Buffer.concat(blocks), header), inner, headerHash };
}

function decrypt(data: Uint8Array, header: KdbxHeader, key: Uint8Array): Uint8Array {
  const cipherKey = sha256(header.masterSeed, key);
  if (header.cipher === 'chacha20') return chacha20(cipherKey, header.iv, data);
  try {
    const decipher = createDecipheriv('aes-256-cbc', cipherKey, header.iv);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    throw damaged('padding');
  }
}

/** SECURITY: not more than a file may be, whatever it was packed to. */
function unpack(data: Uint8Array, { gzip }: KdbxHeader): Uint8Array {
  if (!gzip) return data;
  try {
    return gunzipSync(data, { maxOutputLength: 2 * limits.foreignFileBytes });
  } catch {
    throw damaged('compression');
  }
}

/** Hands out the bytes from a place on, part by part. */
function reader(bytes: Uint8Array, start: number): (size: number) => Uint8Array {
  let at = start;
  return (size) => {
    const part = bytes.subarray(at, at + size);
    if (part.length !== size) throw damaged('cut off');
    at += size;
    return part;
  };
}

function uint32(bytes: Uint8Array): number {
  if (bytes.length !== 4) throw damaged('number');
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
}

function hash(algorithm: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return Uint8Array.from(digest.digest());
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return hash('sha256', ...parts);
}

function hmac(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return Uint8Array.from(mac.digest());
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

function damaged(what: string): AppError {
  return new AppError('damaged-file', `kdbx: ${what}`);
}
