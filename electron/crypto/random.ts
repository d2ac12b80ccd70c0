import { randomFillSync } from 'node:crypto';

/** A source of `size` random bytes. Everything that draws takes one, so that test vectors can fix it. */
export type RandomBytes = (size: number) => Uint8Array;

/**
 * The system's CSPRNG, through node:crypto: Electron 25 has no `globalThis.crypto` outside pages.
 * Fills an array of its own: `randomBytes` would hand out a Buffer on a shared pool.
 */
export const systemRandom: RandomBytes = (size) => randomFillSync(new Uint8Array(size));
