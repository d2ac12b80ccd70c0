import { deriveSubkey } from '../../crypto/hkdf.ts';
import type { RandomBytes } from '../../crypto/random.ts';
import type { KeychainSlot } from './header.ts';
import { slotAad, unwrapWithSlotKey, wrapWithSlotKey } from './key-slot.ts';
import { labels } from './labels.ts';

/** A slot that 32 random bytes open, which lie in the OS keychain under vault id and slot id. */
export function createKeychainSlot(
  vaultId: string,
  id: string,
  vaultKey: Uint8Array,
  keychainKey: Uint8Array,
  random: RandomBytes,
): KeychainSlot {
  const head = { id, kind: 'keychain' } as const;
  const aad = slotAad(vaultId, head);
  return { ...head, ...wrapWithSlotKey(vaultKey, slotKeyOf(keychainKey), aad, random) };
}

/** The vault key, or `undefined` when the slot was made for another keychain item. */
export function unwrapKeychainSlot(
  vaultId: string,
  slot: KeychainSlot,
  keychainKey: Uint8Array,
): Uint8Array | undefined {
  return unwrapWithSlotKey(slot, slotKeyOf(keychainKey), slotAad(vaultId, slot));
}

function slotKeyOf(keychainKey: Uint8Array): Uint8Array {
  return deriveSubkey(keychainKey, new Uint8Array(0), labels.keychainSlot);
}
