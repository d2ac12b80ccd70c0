import { AppError } from '../../../shared/errors.ts';
import { NONCE_BYTES, open, seal } from '../../crypto/aead.ts';
import type { RandomBytes } from '../../crypto/random.ts';
import { wipe } from '../../crypto/wipe.ts';
import { decodeBase64, encodeBase64 } from './canonical-base64.ts';

/** How a slot stores the vault key under a slot key: both base64. */
export interface Wrapped {
  readonly nonce: string;
  readonly wrappedKey: string;
}

/**
 * The associated data of a slot: vault id, slot id, kind, then what the kind adds, joined by line feeds
 * (none of them can contain one), as UTF-8. So a slot is good in its own place only.
 * @see docs/vault-format.md "Slots"
 */
export function slotAad(
  vaultId: string,
  slot: { readonly id: string; readonly kind: string },
  ...more: readonly (string | number)[]
): Uint8Array {
  return new TextEncoder().encode([vaultId, slot.id, slot.kind, ...more].join('\n'));
}

/** Wraps `vaultKey` under `slotKey` (both 32 bytes) with a fresh nonce, and wipes `slotKey`. */
export function wrapWithSlotKey(
  vaultKey: Uint8Array,
  slotKey: Uint8Array,
  aad: Uint8Array,
  random: RandomBytes,
): Wrapped {
  const nonce = random(NONCE_BYTES);
  const wrapped = seal(slotKey, nonce, vaultKey, aad);
  wipe(slotKey);
  return { nonce: encodeBase64(nonce), wrappedKey: encodeBase64(wrapped) };
}

/** The vault key, or `undefined` when this slot key is not the one; wipes `slotKey`. */
export function unwrapWithSlotKey(
  { nonce, wrappedKey }: Wrapped,
  slotKey: Uint8Array,
  aad: Uint8Array,
): Uint8Array | undefined {
  const vaultKey = open(slotKey, storedBytes(nonce), storedBytes(wrappedKey), aad);
  wipe(slotKey);
  return vaultKey;
}

/**
 * Bytes of a header field, whose spelling was checked when the header was parsed.
 * @throws AppError `internal` for a header that was not parsed
 */
export function storedBytes(text: string): Uint8Array {
  const bytes = decodeBase64(text);
  if (bytes === undefined) throw new AppError('internal', 'header field: expected base64');
  return bytes;
}
