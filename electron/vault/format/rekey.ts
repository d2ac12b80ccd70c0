import { AppError } from '../../../shared/errors.ts';
import { KEY_BYTES } from '../../crypto/aead.ts';
import type { KdfCosts } from '../../crypto/argon2.ts';
import { type RandomBytes, systemRandom } from '../../crypto/random.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import type { PasswordSlot, VaultHeader } from './header.ts';
import { type RecoveryRecipient, recoveryRecipient } from './recovery-slot.ts';
import { sealContents } from './sealed-contents.ts';
import { type KeyedVault, openWithKey } from './sealed-vault.ts';
import { createSlots, drawId } from './slot-set.ts';

/**
 * What becomes of the recovery codes. `keep` wraps the new key to their public keys, so that the codes
 * stay good without being typed; `keep-without` spends one; `replace` makes all older ones invalid.
 */
export type RecoveryChange =
  | { readonly type: 'keep' }
  | { readonly type: 'keep-without'; readonly slotId: string }
  | { readonly type: 'replace'; readonly codes: readonly string[] };

export interface Rekey {
  readonly header: VaultHeader;
  readonly contents: VaultContents;
  readonly password: string;
  /** Costs of the password slot; those of the present one if left out. */
  readonly kdf?: KdfCosts | undefined;
  /** Without one the vault has no keychain slot from now on. */
  readonly keychainKey?: Uint8Array | undefined;
  readonly recovery: RecoveryChange;
}

/**
 * Whoever loses a way in, loses it: a new vault key, a new salt, new slots, the next key epoch and
 * revision. The generations are sealed anew with {@link resealGeneration} once this one is on disk.
 * @throws AppError `invalid-input` for a code that is not canonical, a slot that is not there, or costs
 * out of bounds
 * @see docs/vault-format.md "Changing a way in"
 */
export async function rekey(input: Rekey, random = systemRandom): Promise<KeyedVault> {
  const { vaultId, revision, keyEpoch } = input.header;
  const vaultKey = random(KEY_BYTES);
  const kdf = input.kdf ?? passwordSlotOf(input.header).kdf;
  const recipients = recipientsAfter(input.header, input.recovery, random);
  const slots = await createSlots(vaultId, vaultKey, { ...input, kdf, recipients }, random);
  const head = { vaultId, revision: revision + 1, keyEpoch: keyEpoch + 1, slots };
  return { ...sealContents(head, vaultKey, input.contents, random), vaultKey };
}

/**
 * A generation under the key and slots of `now`, its own revision and contents unchanged.
 * @throws AppError `damaged-file` when `formerKey` does not open it; `unsupported-version`
 */
export function resealGeneration(
  generation: string | Uint8Array,
  formerKey: Uint8Array,
  now: { header: VaultHeader; vaultKey: Uint8Array },
  random = systemRandom,
): string {
  const { header, contents } = openWithKey(generation, formerKey);
  const head = { ...now.header, revision: header.revision };
  return sealContents(head, now.vaultKey, contents, random).text;
}

/** The password slot that every vault has. */
export function passwordSlotOf(header: VaultHeader): PasswordSlot {
  const slot = header.slots.find((candidate) => candidate.kind === 'password');
  if (slot === undefined) throw new AppError('internal', 'header: expected a password slot');
  return slot;
}

/** The recovery codes that a vault has, by what is kept of them. */
export function recipientsOf(header: VaultHeader): RecoveryRecipient[] {
  return header.slots.filter((slot) => slot.kind === 'recovery');
}

function recipientsAfter(
  header: VaultHeader,
  change: RecoveryChange,
  random: RandomBytes,
): RecoveryRecipient[] {
  const present = recipientsOf(header);
  switch (change.type) {
    case 'keep':
      return present;
    case 'keep-without':
      if (!present.some((recipient) => recipient.id === change.slotId)) {
        throw new AppError('invalid-input', 'rekey: no such recovery slot');
      }
      return present.filter((recipient) => recipient.id !== change.slotId);
    case 'replace':
      return change.codes.map((code) => recoveryRecipient(header.vaultId, drawId(random), code));
  }
}
