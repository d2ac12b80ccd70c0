import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { aegisDb, writeEncryptedAegis } from '../../fixtures/writers/aegis.ts';

/** Bytes without any structure, the same in each run. */
export function junk(bytes: number): Buffer {
  const block = createHash('sha512').update('junk').digest();
  return Buffer.alloc(bytes, block);
}

/** An encrypted export that asks for more work and memory than any app does. */
export function costlyAegis(): string {
  const file = JSON.parse(
    writeEncryptedAegis(aegisDb([], 3), [{ password: Buffer.from('x'), n: 1 << 15 }]),
  ) as { header: { slots: { type: number; n?: number }[] } };
  for (const slot of file.header.slots.filter(({ type }) => type === 1)) slot.n = 2 ** 26;
  return JSON.stringify(file);
}

/** A few kilobytes that claim, and would unfold to, this many pixels in black and white. */
export function pictureBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (1 + Math.ceil(side / 8)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Arrays in arrays: what a reader that calls itself for each would drown in. */
export function deepJson(depth: number): string {
  return `{"version":1,"header":{},"db":${'['.repeat(depth)}${']'.repeat(depth)}}`;
}
