import type { KdfCosts } from '../../crypto/argon2.ts';
import { encodeHex } from '../../encoding/hex.ts';
import type { RandomBytes } from '../../crypto/random.ts';
import type { KeySlot } from './header.ts';
import { createKeychainSlot } from './keychain-slot.ts';
import { createPasswordSlot } from './password-slot.ts';
import { createRecoverySlot, type RecoveryRecipient } from './recovery-slot.ts';

/** All ways into a vault. */
export interface WaysIn {
  readonly password: string;
  readonly kdf: KdfCosts;
  /** 32 random bytes that the caller stores in the OS keychain under vault id and slot id. */
  readonly keychainKey?: Uint8Array | undefined;
  readonly recipients: readonly RecoveryRecipient[];
}

/** One slot for each way in, all fresh, in the order of the format. */
export async function createSlots(
  vaultId: string,
  vaultKey: Uint8Array,
  { password, kdf, keychainKey, recipients }: WaysIn,
  random: RandomBytes,
): Promise<KeySlot[]> {
  const passwordId = drawId(random);
  const slots: KeySlot[] = [
    await createPasswordSlot(vaultId, passwordId, vaultKey, password, kdf, random),
  ];
  if (keychainKey !== undefined) {
    slots.push(createKeychainSlot(vaultId, drawId(random), vaultKey, keychainKey, random));
  }
  for (const recipient of recipients) {
    slots.push(createRecoverySlot(vaultId, recipient, vaultKey, random));
  }
  return slots;
}

/** A random 128-bit id in lower-case hex. */
export function drawId(random: RandomBytes): string {
  return encodeHex(random(16));
}
