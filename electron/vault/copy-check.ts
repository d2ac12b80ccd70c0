import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { sha256Hex } from '../crypto/sha256.ts';
import { wipe } from '../crypto/wipe.ts';
import type { Account } from '../model/account.ts';
import type { Copy, VaultContents } from '../model/vault-contents.ts';
import { currentHoldings } from './backup-codes/copy-holding.ts';
import { parseVaultText } from './format/file-text.ts';
import { openWithKey, openWithPassword } from './format/sealed-vault.ts';
import type { CopyFields } from './ledger.ts';
import { readBounded } from './sources.ts';

/**
 * What lies where a copy should be.
 * - `same`: byte for byte what was written, and that was read back and opened then
 * - `changed`: another file, which opens and holds accounts of this vault
 * - `foreign`: a file that opens and has nothing to do with this vault, or is no vault file at all
 * - `unreadable`: a vault file that is damaged
 */
export type FileCheck =
  | { readonly state: 'same' | 'foreign' | 'unreadable'; readonly opened: boolean }
  | { readonly state: 'changed'; readonly opened: true; readonly fields: CopyFields };

export type Lying = { readonly bytes: Uint8Array } | { readonly state: 'missing' | 'folder-away' };

/**
 * Looks for a file under a path of the sealed contents.
 * @throws AppError `file-too-large`, `no-permission`
 */
export async function lookFor(path: string): Promise<Lying> {
  try {
    return { bytes: await readBounded(path, limits.vaultFileBytes) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file-missing') throw error;
    // A stick that is not plugged in says nothing about the file on it.
    const hasFolder = await stat(dirname(path)).then(
      (folder) => folder.isDirectory(),
      () => false,
    );
    return { state: hasFolder ? 'missing' : 'folder-away' };
  }
}

/** Plain files are not opened: what counts is whether anybody can still read them. */
export function checkPlain(copy: Copy, bytes: Uint8Array): FileCheck {
  return { state: sha256Hex(bytes) === copy.fingerprint ? 'same' : 'foreign', opened: false };
}

/**
 * Opens an encrypted copy: with the vault's key where it shares it, else with the password. A file that is
 * byte for byte what was proved to open needs neither.
 * @throws AppError `password-needed`, `wrong-file-password`, `unsupported-version`
 */
export async function checkEncrypted(
  copy: Copy,
  bytes: Uint8Array,
  vault: {
    readonly vaultKey: Uint8Array;
    readonly accounts: readonly Account[];
    readonly password: string | undefined;
  },
): Promise<FileCheck> {
  const fingerprint = sha256Hex(bytes);
  const isSame = fingerprint === copy.fingerprint;
  let contents: VaultContents | undefined;
  try {
    parseVaultText(bytes);
    contents = await opened(bytes, vault.vaultKey, vault.password);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'damaged-file') throw error;
    return { state: isVaultFile(bytes) ? 'unreadable' : 'foreign', opened: false };
  }
  if (isSame) return { state: 'same', opened: contents !== undefined };
  if (contents === undefined) throw new AppError('password-needed', 'the file has its own key');
  const known = new Set(vault.accounts.map(({ id }) => id));
  if (!contents.accounts.some(({ id }) => known.has(id))) {
    return { state: 'foreign', opened: true };
  }
  const fields = {
    fingerprint,
    holds: currentHoldings(contents.accounts),
    accountIds: contents.accounts.map(({ id }) => id),
  };
  return { state: 'changed', opened: true, fields };
}

/** Undefined where neither the vault's key opens it nor a password was given. */
async function opened(
  bytes: Uint8Array,
  vaultKey: Uint8Array,
  password: string | undefined,
): Promise<VaultContents | undefined> {
  try {
    return openWithKey(bytes, vaultKey).contents;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'damaged-file') throw error;
  }
  return password === undefined ? undefined : openForLook(bytes, password);
}

/**
 * Opens a file beside the vault to look at it; its key is wiped at once.
 * @throws AppError `wrong-file-password`, `damaged-file`, `unsupported-version`
 */
export async function openForLook(bytes: Uint8Array, password: string): Promise<VaultContents> {
  try {
    const { contents, vaultKey } = await openWithPassword(bytes, password);
    wipe(vaultKey);
    return contents;
  } catch (error) {
    throw error instanceof AppError && error.code === 'wrong-password'
      ? new AppError('wrong-file-password')
      : error;
  }
}

function isVaultFile(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 14)) === 'sparekey-vault';
}
