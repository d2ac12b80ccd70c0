import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../electron/crypto/random.ts';

/** A source that draws the same bytes in every run: SHA-256 of seed and counter. For vectors only. */
export function fixedRandom(seed: string): RandomBytes {
  let block = 0;
  return (size) => {
    const bytes = new Uint8Array(size);
    for (let offset = 0; offset < size; offset += 32) {
      const digest = createHash('sha256').update(`${seed}/${block++}`).digest();
      bytes.set(digest.subarray(0, size - offset), offset);
    }
    return bytes;
  };
}
