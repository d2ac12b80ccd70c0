import { chacha20poly1305, xchacha20poly1305 } from '@noble/ciphers/chacha.js';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;

/** Twelve zeros: the nonce of a cipher whose key is used once. */
const singleUseNonce = new Uint8Array(12);

/**
 * XChaCha20-Poly1305. `key` is 32 bytes; `nonce` is 24 bytes, drawn afresh for every call.
 * Returns ciphertext ‖ tag, 16 bytes longer than `plaintext`.
 * @see draft-irtf-cfrg-xchacha-03 §2
 */
export function seal(
  key: Uint8Array,
  nonce: Uint8Array,
  plaintext: Uint8Array,
  aad: Uint8Array,
): Uint8Array {
  return xchacha20poly1305(key, nonce, aad).encrypt(plaintext);
}

/**
 * Opens what {@link seal} made. Returns `undefined` when the tag does not fit: another key, nonce or
 * associated data, or altered bytes. The caller knows which of these it means and names the error.
 */
export function open(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
): Uint8Array | undefined {
  return authentic(() => xchacha20poly1305(key, nonce, aad).decrypt(sealed));
}

/**
 * ChaCha20-Poly1305 with a nonce of zeros, as age wraps file keys.
 * SECURITY: only for a `key` that is derived afresh for this one message and never used again.
 * @see RFC 8439 §2.8
 */
export function sealOnce(key: Uint8Array, plaintext: Uint8Array, aad: Uint8Array): Uint8Array {
  return chacha20poly1305(key, singleUseNonce, aad).encrypt(plaintext);
}

/** Opens what {@link sealOnce} made; `undefined` when the tag does not fit. */
export function openOnce(
  key: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
): Uint8Array | undefined {
  return authentic(() => chacha20poly1305(key, singleUseNonce, aad).decrypt(sealed));
}

/** Turns the library's one expected failure into a value; wrong sizes are our bug and stay errors. */
function authentic(decrypt: () => Uint8Array): Uint8Array | undefined {
  try {
    return decrypt();
  } catch (error) {
    if (error instanceof Error && error.message === 'invalid tag') return undefined;
    throw error;
  }
}
