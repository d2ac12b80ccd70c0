import { AppError } from '../../../shared/errors.ts';
import { KEY_BYTES } from '../../crypto/aead.ts';
import type { KdfCosts } from '../../crypto/argon2.ts';
import { systemRandom } from '../../crypto/random.ts';
import { wipe } from '../../crypto/wipe.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { parseVaultText, type VaultText } from './file-text.ts';
import type { KeySlot, VaultHeader } from './header.ts';
import { unwrapKeychainSlot } from './keychain-slot.ts';
import { unwrapPasswordSlot } from './password-slot.ts';
import { recoveryRecipient, unwrapRecoverySlot } from './recovery-slot.ts';
import { openContents, sealContents, type SealedVault } from './sealed-contents.ts';
import { createSlots, drawId } from './slot-set.ts';

/** A file that was made or made anew, with the key that opens it. The caller wipes the key. */
export interface KeyedVault extends SealedVault {
  /** 32 bytes. */
  readonly vaultKey: Uint8Array;
}

export interface OpenedVault {
  readonly vaultKey: Uint8Array;
  readonly header: VaultHeader;
  readonly contents: VaultContents;
  /** The slot that opened. */
  readonly slotId: string;
}

export interface NewVault {
  readonly contents: VaultContents;
  readonly password: string;
  readonly kdf: KdfCosts;
  readonly keychainKey?: Uint8Array | undefined;
  /** In canonical form, ten at most. */
  readonly recoveryCodes?: readonly string[];
}

/**
 * A new vault: id, vault key, salt and slots drawn afresh; revision 1, key epoch 1.
 * @throws AppError `invalid-input` for a recovery code that is not canonical or costs out of bounds
 * @see docs/vault-format.md
 */
export async function createVault(input: NewVault, random = systemRandom): Promise<KeyedVault> {
  const vaultId = drawId(random);
  const vaultKey = random(KEY_BYTES);
  const recipients = (input.recoveryCodes ?? []).map((code) =>
    recoveryRecipient(vaultId, drawId(random), code),
  );
  const slots = await createSlots(vaultId, vaultKey, { ...input, recipients }, random);
  const head = { vaultId, revision: 1, keyEpoch: 1, slots };
  return { ...sealContents(head, vaultKey, input.contents, random), vaultKey };
}

/**
 * The same slots and key, the next revision, a fresh nonce: what every change is saved as.
 * @throws AppError `internal` for contents that could not be read again
 */
export function reseal(
  vault: { header: VaultHeader; vaultKey: Uint8Array; contents: VaultContents },
  random = systemRandom,
): SealedVault {
  const head = { ...vault.header, revision: vault.header.revision + 1 };
  return sealContents(head, vault.vaultKey, vault.contents, random);
}

/**
 * @throws AppError `wrong-password`; `damaged-file` before any password is tried or when the contents
 * do not open; `unsupported-version`
 */
export async function openWithPassword(
  text: string | Uint8Array,
  password: string,
): Promise<OpenedVault> {
  const vault = parseVaultText(text);
  const { vaultId, slots } = vault.header;
  for (const slot of slots) {
    if (slot.kind !== 'password') continue;
    const vaultKey = await unwrapPasswordSlot(vaultId, slot, password);
    if (vaultKey !== undefined) return opened(vault, vaultKey, slot);
  }
  throw new AppError('wrong-password');
}

/** @throws AppError `keychain-missing-key` when no slot is for this key; else as {@link openWithPassword} */
export function openWithKeychainKey(
  text: string | Uint8Array,
  keychainKey: Uint8Array,
): OpenedVault {
  const vault = parseVaultText(text);
  const { vaultId, slots } = vault.header;
  for (const slot of slots) {
    if (slot.kind !== 'keychain') continue;
    const vaultKey = unwrapKeychainSlot(vaultId, slot, keychainKey);
    if (vaultKey !== undefined) return opened(vault, vaultKey, slot);
  }
  throw new AppError('keychain-missing-key');
}

/**
 * `code` is in canonical form. The slot stays in the file: the caller spends it by a rekey without it.
 * @throws AppError `wrong-recovery-code` when no slot is for this code; else as {@link openWithPassword}
 */
export function openWithRecoveryCode(text: string | Uint8Array, code: string): OpenedVault {
  const vault = parseVaultText(text);
  const { vaultId, slots } = vault.header;
  for (const slot of slots) {
    if (slot.kind !== 'recovery') continue;
    const vaultKey = unwrapRecoverySlot(vaultId, slot, code);
    if (vaultKey !== undefined) return opened(vault, vaultKey, slot);
  }
  throw new AppError('wrong-recovery-code');
}

/**
 * Opens with the vault key itself, without a slot: proves that a text is whole and ours.
 * @throws AppError `damaged-file`, also for the key of another epoch; `unsupported-version`
 */
export function openWithKey(
  text: string | Uint8Array,
  vaultKey: Uint8Array,
): { header: VaultHeader; contents: VaultContents } {
  const vault = parseVaultText(text);
  return { header: vault.header, contents: openContents(vault, vaultKey) };
}

function opened(vault: VaultText, vaultKey: Uint8Array, slot: KeySlot): OpenedVault {
  try {
    const contents = openContents(vault, vaultKey);
    return { vaultKey, header: vault.header, contents, slotId: slot.id };
  } catch (error) {
    wipe(vaultKey);
    throw error;
  }
}
