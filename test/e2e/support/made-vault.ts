import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floorCosts } from '../../../electron/crypto/kdf.ts';
import { formatRecoveryCode } from '../../../electron/encoding/crockford.ts';
import { emptyContents, type VaultContents } from '../../../electron/model/vault-contents.ts';
import { createVault, type KeyedVault } from '../../../electron/vault/format/sealed-vault.ts';
import { sampleContents } from '../../unit/format/sample-contents.ts';
import { vaultFileOf } from './read-vault.ts';

export const password = 'seven quiet lanterns';

/** As printed. */
export const recoveryCodes = [1, 2].map((byte) =>
  formatRecoveryCode(new Uint8Array(12).fill(byte)),
);

/** Accounts that are the same in each run, and nothing else. */
export function contentsOf(accounts: number): VaultContents {
  return { ...emptyContents(), accounts: sampleContents(accounts).accounts };
}

/** Puts a vault into a profile before the app starts there; at the lowest costs it opens at once. */
export async function putVault(profile: string, accounts: number): Promise<KeyedVault> {
  const contents = contentsOf(accounts);
  const canonical = recoveryCodes.map((code) => code.replaceAll('-', ''));
  const vault = await createVault({
    contents,
    password,
    kdf: floorCosts,
    recoveryCodes: canonical,
  });
  writeVaultText(profile, vault.text);
  return vault;
}

export function vaultText(profile: string): string {
  return readFileSync(vaultFileOf(profile), 'utf8');
}

export function writeVaultText(profile: string, text: string | Uint8Array): void {
  writeFileSync(vaultFileOf(profile), text, { mode: 0o600 });
}

/** Names of the generations beside a vault file. */
export function generationsIn(profile: string): string[] {
  return readdirSync(profile).filter((name) => /^vault-\d.*\.sparekey$/.test(name));
}

/** What a save leaves when it is cut off in the middle: its lock, its temporary file. */
export function unfinishedIn(profile: string): string[] {
  return readdirSync(profile).filter(
    (name) => name === 'vault.lock' || /^\.sparekey-.*\.tmp$/.test(name),
  );
}

export function readBeside(profile: string, name: string): string {
  return readFileSync(join(profile, name), 'utf8');
}
