import { createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../../shared/errors.ts';
import { pbkdf2 } from './pbkdf2.ts';

const pageBytes = 1024;
const saltBytes = 16;
const ivBytes = 16;
const macBytes = 20;
/** IV, MAC and what fills them up to whole blocks, at the end of each page. */
const reservedBytes = 48;

/** As SQLCipher 3 has them by default. */
const keyCosts = { hash: 'sha1', iterations: 64_000 } as const;
const macKeyCosts = { hash: 'sha1', iterations: 2 } as const;
const macSaltMask = 0x3a;

/**
 * Whether bytes could be a database of SQLCipher 3: whole pages in which every byte value is about as
 * frequent as the others. There is no other sign.
 */
export function maybeSqlCipher(bytes: Uint8Array): boolean {
  if (bytes.length < 2 * pageBytes || bytes.length % pageBytes !== 0) return false;
  const counts = new Uint16Array(256);
  for (const byte of bytes.subarray(0, pageBytes)) counts[byte] = (counts[byte] ?? 0) + 1;
  // Of 1024 random bytes, some 250 of the 256 values occur, and none 25 times.
  return counts.filter((count) => count > 0).length > 225 && Math.max(...counts) < 25;
}

/**
 * Decrypts a database page by page. Source: zetetic.net/sqlcipher/design.
 * @returns a plain SQLite database, its pages with their reserved ends
 * @throws AppError `wrong-file-password`, or `damaged-file` where a later page was changed
 */
export async function openSqlCipher(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const salt = bytes.slice(0, saltBytes);
  const key = await pbkdf2(password, salt, keyCosts);
  const macSalt = salt.map((byte) => byte ^ macSaltMask);
  const macKey = await pbkdf2(key, macSalt, macKeyCosts);
  const plain = new Uint8Array(bytes.length);
  plain.set(new TextEncoder().encode('SQLite format 3\0'));
  for (let number = 1; number * pageBytes <= bytes.length; number++) {
    const start = (number - 1) * pageBytes;
    const page = bytes.subarray(start + (number === 1 ? saltBytes : 0), start + pageBytes);
    const body = openPage(page, number, key, macKey);
    if (body === undefined) {
      throw new AppError(number === 1 ? 'wrong-file-password' : 'damaged-file', 'sqlcipher: page');
    }
    plain.set(body, start + (number === 1 ? saltBytes : 0));
  }
  return plain;
}

/** Undefined where the page's MAC does not fit. */
function openPage(
  page: Uint8Array,
  number: number,
  key: Uint8Array,
  macKey: Uint8Array,
): Uint8Array | undefined {
  const end = page.length - reservedBytes;
  const iv = page.subarray(end, end + ivBytes);
  const mac = page.subarray(end + ivBytes, end + ivBytes + macBytes);
  const place = new Uint8Array(4);
  new DataView(place.buffer).setUint32(0, number, true);
  const expected = createHmac('sha1', macKey)
    .update(page.subarray(0, end + ivBytes))
    .update(place)
    .digest();
  if (!timingSafeEqual(expected, mac)) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Uint8Array.from(decipher.update(page.subarray(0, end)));
}
