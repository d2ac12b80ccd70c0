import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floorCosts } from '../../../electron/crypto/kdf.ts';
import { formatRecoveryCode } from '../../../electron/encoding/crockford.ts';
import type { VaultContents } from '../../../electron/model/vault-contents.ts';
import { createVault } from '../../../electron/vault/format/sealed-vault.ts';
import { vaultFileOf } from './read-vault.ts';
import { bytesOf } from './sample-contents.ts';
import { freshProfile } from './sparekey-app.ts';

export const samplePassword = 'seven quiet lanterns';

/** The ten that the sample vaults were "printed" with. */
export const sampleRecoveryCodes = Array.from({ length: 10 }, (_, index) =>
  formatRecoveryCode(bytesOf(`recovery ${index}`, 12)),
);

/** A profile with a vault that holds `contents` and opens with `samplePassword`. */
export async function sampleProfile(contents: VaultContents): Promise<string> {
  const profile = freshProfile();
  const { text } = await createVault({
    contents,
    password: samplePassword,
    kdf: floorCosts,
    recoveryCodes: sampleRecoveryCodes.map((code) => code.replaceAll('-', '')),
  });
  writeFileSync(vaultFileOf(profile), text, { mode: 0o600 });
  return profile;
}

/** The vault's file, as a backup of it would be. */
export function copyAsBackup(profile: string, folder: string): string {
  const file = join(folder, 'backup-2026-11.sparekey');
  copyFileSync(vaultFileOf(profile), file);
  return file;
}
