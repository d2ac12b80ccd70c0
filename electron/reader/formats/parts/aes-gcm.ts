import { createDecipheriv } from 'node:crypto';

export interface GcmSealed {
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
}

/**
 * AES-256-GCM without associated data, as other apps seal their exports (NIST SP 800-38D).
 * @param key 32 bytes
 * @param sealed a nonce of 12 bytes, a tag of 16: check them when they are read
 * @returns undefined where the tag does not fit: another key, or changed bytes
 */
export function openAesGcm(key: Uint8Array, sealed: GcmSealed): Uint8Array | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.nonce, { authTagLength: 16 });
  decipher.setAuthTag(sealed.tag);
  const opened = decipher.update(sealed.ciphertext);
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return Uint8Array.from(opened);
}
