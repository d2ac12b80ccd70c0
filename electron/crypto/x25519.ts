import { x25519 } from '@noble/curves/ed25519.js';
import { openOnce, sealOnce } from './aead.ts';
import { deriveSubkey } from './hkdf.ts';
import type { RandomBytes } from './random.ts';
import { wipe } from './wipe.ts';

/** Bytes of a private key, a public key and a shared secret. */
export const X25519_BYTES = 32;

/** What a wrap leaves to store: the ephemeral share (32 bytes) and the wrapped key ‖ tag. */
export interface WrappedKey {
  readonly ephemeral: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** The public key of 32 private bytes; any 32 bytes are a private key (they are clamped in use). */
export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return x25519.getPublicKey(privateKey);
}

/**
 * Wraps `key` to a public key as age's X25519 recipient does: a fresh ephemeral key pair, X25519,
 * HKDF-SHA256 with salt = ephemeral public ‖ recipient public, ChaCha20-Poly1305 with a zero nonce.
 * Ours differ from age's only by `label` and by the associated data.
 * @throws Error for a recipient of low order
 * @see age-encryption.org/v1 "The X25519 recipient type"; RFC 7748 §6.1
 */
export function wrapToPublicKey(
  key: Uint8Array,
  recipient: Uint8Array,
  label: string,
  aad: Uint8Array,
  random: RandomBytes,
): WrappedKey {
  const ephemeralPrivate = random(X25519_BYTES);
  const ephemeral = publicKeyOf(ephemeralPrivate);
  const shared = x25519.getSharedSecret(ephemeralPrivate, recipient);
  const wrapKey = deriveSubkey(shared, concatenate(ephemeral, recipient), label);
  const wrapped = sealOnce(wrapKey, key, aad);
  wipe(ephemeralPrivate, shared, wrapKey);
  return { ephemeral, wrapped };
}

/** Undoes {@link wrapToPublicKey}; `undefined` when it was not wrapped to this key, or was altered. */
export function unwrapWithPrivateKey(
  { ephemeral, wrapped }: WrappedKey,
  privateKey: Uint8Array,
  label: string,
  aad: Uint8Array,
): Uint8Array | undefined {
  const shared = sharedSecret(privateKey, ephemeral);
  if (shared === undefined) return undefined;
  const wrapKey = deriveSubkey(shared, concatenate(ephemeral, publicKeyOf(privateKey)), label);
  const key = openOnce(wrapKey, wrapped, aad);
  wipe(shared, wrapKey);
  return key;
}

/** The library throws for a share of low order, which no honest writer makes (RFC 7748 §6.1). */
function sharedSecret(privateKey: Uint8Array, share: Uint8Array): Uint8Array | undefined {
  try {
    return x25519.getSharedSecret(privateKey, share);
  } catch {
    return undefined;
  }
}

function concatenate(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}
