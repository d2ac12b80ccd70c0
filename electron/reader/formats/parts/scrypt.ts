import { scrypt as nativeScrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError } from '../../../../shared/errors.ts';

export interface ScryptCosts {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** Bytes of memory that one derivation may take. */
const maxMemory = 256 * 1024 * 1024;

/** Sixteen times what apps use (32768 · 8 · 1). */
const maxWork = 2 ** 22;

const derive = promisify<
  Uint8Array,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Uint8Array
>(nativeScrypt);

/**
 * The 32-byte key that scrypt (RFC 7914) makes of a password. The costs come from a foreign file:
 * SECURITY: they are checked before any work is done.
 * @throws AppError `damaged-file` for costs that no app writes
 */
export async function scrypt(
  password: Uint8Array,
  salt: Uint8Array,
  { n, r, p }: ScryptCosts,
): Promise<Uint8Array> {
  const sound =
    [n, r, p].every((cost) => Number.isSafeInteger(cost) && cost >= 1) &&
    n >= 2 &&
    Number.isInteger(Math.log2(n)) &&
    n * r * p <= maxWork &&
    128 * n * r <= maxMemory;
  if (!sound) throw new AppError('damaged-file', 'scrypt: costs out of range');
  return derive(password, salt, 32, { N: n, r, p, maxmem: 2 * maxMemory });
}
