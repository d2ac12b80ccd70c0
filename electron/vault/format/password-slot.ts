import type { KdfCosts } from '../../crypto/argon2.ts';
import { deriveSubkey } from '../../crypto/hkdf.ts';
import { deriveKey, kdfLimits } from '../../crypto/kdf.ts';
import type { RandomBytes } from '../../crypto/random.ts';
import { wipe } from '../../crypto/wipe.ts';
import { encodeBase64 } from './canonical-base64.ts';
import type { PasswordSlot } from './header.ts';
import { slotAad, storedBytes, unwrapWithSlotKey, wrapWithSlotKey } from './key-slot.ts';
import { labels } from './labels.ts';

type SlotHead = Pick<PasswordSlot, 'id' | 'kind' | 'kdf'>;

/**
 * A slot that a password opens, with a fresh salt.
 * @throws AppError `invalid-input` when the costs are out of bounds
 */
export async function createPasswordSlot(
  vaultId: string,
  id: string,
  vaultKey: Uint8Array,
  password: string,
  { memoryKiB, iterations, parallelism }: KdfCosts,
  random: RandomBytes,
): Promise<PasswordSlot> {
  const salt = encodeBase64(random(kdfLimits.saltBytes));
  const kdf = { algorithm: 'argon2id', memoryKiB, iterations, parallelism, salt } as const;
  const head: SlotHead = { id, kind: 'password', kdf };
  const slotKey = await slotKeyOf(head, password);
  return { ...head, ...wrapWithSlotKey(vaultKey, slotKey, aadOf(vaultId, head), random) };
}

/** The vault key, or `undefined` for another password. */
export async function unwrapPasswordSlot(
  vaultId: string,
  slot: PasswordSlot,
  password: string,
): Promise<Uint8Array | undefined> {
  return unwrapWithSlotKey(slot, await slotKeyOf(slot, password), aadOf(vaultId, slot));
}

async function slotKeyOf({ kdf }: SlotHead, password: string): Promise<Uint8Array> {
  const stretched = await deriveKey(password, { ...kdf, salt: storedBytes(kdf.salt) });
  const slotKey = deriveSubkey(stretched, new Uint8Array(0), labels.passwordSlot);
  wipe(stretched);
  return slotKey;
}

function aadOf(vaultId: string, slot: SlotHead): Uint8Array {
  const { algorithm, memoryKiB, iterations, parallelism, salt } = slot.kdf;
  return slotAad(vaultId, slot, algorithm, memoryKiB, iterations, parallelism, salt);
}
