import { KEY_BYTES } from '../../crypto/aead.ts';
import type { KdfCosts } from '../../crypto/argon2.ts';
import { systemRandom } from '../../crypto/random.ts';
import { wipe } from '../../crypto/wipe.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import type { VaultHeader } from './header.ts';
import { passwordSlotOf, recipientsOf } from './rekey.ts';
import { sealContents } from './sealed-contents.ts';
import { createSlots } from './slot-set.ts';

/**
 * A backup that opens with what the vault opens with, except the keychain: the vault's key and slots,
 * without the recovery slots where they are not wanted.
 * @see docs/vault-format.md "Backups"
 */
export function asBackup(
  vault: {
    header: VaultHeader;
    vaultKey: Uint8Array;
    contents: VaultContents;
    withRecovery: boolean;
  },
  random = systemRandom,
): string {
  const slots = vault.header.slots.filter(
    ({ kind }) => kind === 'password' || (kind === 'recovery' && vault.withRecovery),
  );
  return sealContents({ ...vault.header, slots }, vault.vaultKey, vault.contents, random).text;
}

/**
 * A backup with a password and a key of its own. `header` is the vault's: its id, revision and epoch go
 * along, and its recovery codes, for which the new key is wrapped, where they are wanted.
 * @throws AppError `invalid-input` when the costs are out of bounds
 */
export async function createBackup(
  backup: {
    header: VaultHeader;
    contents: VaultContents;
    password: string;
    withRecovery: boolean;
    kdf?: KdfCosts | undefined;
  },
  random = systemRandom,
): Promise<string> {
  const { header, contents, password, withRecovery } = backup;
  const vaultKey = random(KEY_BYTES);
  const kdf = backup.kdf ?? passwordSlotOf(header).kdf;
  const recipients = withRecovery ? recipientsOf(header) : [];
  const slots = await createSlots(header.vaultId, vaultKey, { password, kdf, recipients }, random);
  const { text } = sealContents({ ...header, slots }, vaultKey, contents, random);
  wipe(vaultKey);
  return text;
}
