import { createCipheriv, createHash } from 'node:crypto';
import { argon2dAsync, argon2idAsync } from '@noble/hashes/argon2.js';
import { AppError } from '../../../../shared/errors.ts';
import type { KdbxKdf } from './kdbx-header.ts';

/** KeePassXC's slider ends at 5 s, for which a fast machine makes this many rounds. */
const maxAesRounds = 500_000_000;
/** 1 GiB; the reader is ended at half as much again. */
const maxMemoryKiB = 1024 * 1024;
const maxArgon2Work = 15 * maxMemoryKiB;

/** Rounds at a time: 64 KiB of blocks, which was the fastest. */
const step = 4096;
const block = 16;

/**
 * The 32 bytes that a database's key derivation makes of the composite key. The costs come from the
 * file: SECURITY: they are checked before any work is done.
 * @throws AppError `unsupported-encryption` for costs beyond what is worth waiting for, `damaged-file`
 * for impossible ones
 */
export async function kdbxKey(composite: Uint8Array, kdf: KdbxKdf): Promise<Uint8Array> {
  return kdf.type === 'aes' ? aesKey(composite, kdf) : argon2Key(composite, kdf);
}

/** Encrypts both halves of the key `rounds` times: CBC over zeros is that in one go. */
function aesKey(
  composite: Uint8Array,
  { seed, rounds }: Extract<KdbxKdf, { type: 'aes' }>,
): Uint8Array {
  if (seed.length !== 32) throw new AppError('damaged-file', 'kdbx: aes seed');
  if (rounds > maxAesRounds) throw new AppError('unsupported-encryption', 'kdbx: aes rounds');
  const halves = [composite.subarray(0, block), composite.subarray(block)];
  const zeros = new Uint8Array(step * block);
  const transformed: Uint8Array[] = [];
  for (const half of halves) {
    const cipher = createCipheriv('aes-256-cbc', seed, half);
    let last: Uint8Array = half;
    for (let left = rounds; left > 0; left -= step) {
      const out = cipher.update(zeros.subarray(0, Math.min(left, step) * block));
      last = Uint8Array.from(out.subarray(-block));
    }
    transformed.push(last);
  }
  const hash = createHash('sha256');
  for (const half of transformed) hash.update(half);
  return Uint8Array.from(hash.digest());
}

async function argon2Key(
  composite: Uint8Array,
  kdf: Exclude<KdbxKdf, { type: 'aes' }>,
): Promise<Uint8Array> {
  const { salt, version, memoryKiB, iterations, parallelism } = kdf;
  const sound =
    [memoryKiB, iterations, parallelism].every((cost) => Number.isInteger(cost) && cost >= 1) &&
    (version === 0x10 || version === 0x13) &&
    salt.length >= 8 &&
    salt.length <= 1024 &&
    memoryKiB >= 8 * parallelism;
  if (!sound) throw new AppError('damaged-file', 'kdbx: argon2 parameters');
  const dear = memoryKiB > maxMemoryKiB || memoryKiB * iterations > maxArgon2Work;
  if (dear || parallelism > 64) throw new AppError('unsupported-encryption', 'kdbx: argon2 costs');
  const native = await import('@node-rs/argon2').catch(() => undefined);
  if (native === undefined) return portableKey(composite, kdf);
  const raw = await native.hashRaw(composite, {
    algorithm: kdf.type === 'argon2d' ? 0 : 2,
    version: version === 0x10 ? 0 : 1,
    memoryCost: memoryKiB,
    timeCost: iterations,
    parallelism,
    outputLen: 32,
    salt,
  });
  return Uint8Array.from(raw);
}

async function portableKey(
  composite: Uint8Array,
  kdf: Exclude<KdbxKdf, { type: 'aes' }>,
): Promise<Uint8Array> {
  const derive = kdf.type === 'argon2d' ? argon2dAsync : argon2idAsync;
  return derive(composite, kdf.salt, {
    m: kdf.memoryKiB,
    t: kdf.iterations,
    p: kdf.parallelism,
    dkLen: 32,
    version: kdf.version,
  });
}
