import { createDecipheriv } from 'node:crypto';

export interface GcmSealed {
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
}

const tagBytes = 16;

/**
 * AES-256-GCM as other apps seal their exports (NIST SP 800-38D).
 * @param key 32 bytes
 * @param sealed a nonce of at least 1 byte, a tag of 16: check them when they are read
 * @param associated what is authenticated besides, if anything
 * @returns undefined where the tag does not fit: another key, or changed bytes
 */
export function openAesGcm(
  key: Uint8Array,
  sealed: GcmSealed,
  associated?: Uint8Array,
): Uint8Array | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(sealed.tag);
  if (associated !== undefined) decipher.setAAD(associated);
  const opened = decipher.update(sealed.ciphertext);
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return Uint8Array.from(opened);
}

/** The same for ciphertext with its tag behind it, as most apps store it. */
export function openTaggedAesGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  tagged: Uint8Array,
  associated?: Uint8Array,
): Uint8Array | undefined {
  if (nonce.length === 0 || tagged.length < tagBytes) return undefined;
  const end = tagged.length - tagBytes;
  const sealed = { nonce, ciphertext: tagged.subarray(0, end), tag: tagged.subarray(end) };
  return openAesGcm(key, sealed, associated);
}
