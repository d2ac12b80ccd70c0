import { argon2idAsync } from '@noble/hashes/argon2.js';

export interface KdfCosts {
  /** KiB of memory, in all lanes together. */
  readonly memoryKiB: number;
  /** Passes over the memory. */
  readonly iterations: number;
  /** Lanes. */
  readonly parallelism: number;
}

/** Argon2id version 0x13, 32 bytes out, no secret and no associated data (RFC 9106 §3.1). */
export type Argon2id = (
  password: Uint8Array,
  salt: Uint8Array,
  costs: KdfCosts,
) => Promise<Uint8Array>;

/** Plain JavaScript, several times slower: opens the vault where the native module does not load. */
export const portableArgon2id: Argon2id = (password, salt, costs) =>
  argon2idAsync(password, salt, {
    m: costs.memoryKiB,
    t: costs.iterations,
    p: costs.parallelism,
    dkLen: 32,
  });

/** The native implementation, or `undefined` where its binary is missing or does not load. */
export async function loadNativeArgon2id(): Promise<Argon2id | undefined> {
  const library = await import('@node-rs/argon2').catch(() => undefined);
  if (library === undefined) return undefined;
  return async (password, salt, costs) => {
    const raw = await library.hashRaw(password, {
      algorithm: 2,
      version: 1,
      memoryCost: costs.memoryKiB,
      timeCost: costs.iterations,
      parallelism: costs.parallelism,
      outputLen: 32,
      salt,
    });
    const key = Uint8Array.from(raw);
    raw.fill(0);
    return key;
  };
}
