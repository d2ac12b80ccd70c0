import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * HKDF-SHA256, extract and expand, 32 bytes out. `label` becomes `info` as UTF-8: one label for each
 * use of a key. An empty `salt` stands for the 32 zero bytes of the RFC.
 * @see RFC 5869 §2
 */
export function deriveSubkey(keyMaterial: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return hkdf(sha256, keyMaterial, salt, new TextEncoder().encode(label), 32);
}
