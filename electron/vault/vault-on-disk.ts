import { AppError } from '../../shared/errors.ts';
import { parseVaultText } from './format/file-text.ts';
import type { VaultHeader } from './format/header.ts';
import type { Host } from './host-connection.ts';

/** What lies on disk, before any key is tried. */
export type VaultOnDisk =
  | { readonly state: 'none' }
  | {
      readonly state: 'sealed';
      readonly text: string;
      readonly digest: string;
      readonly header: VaultHeader;
      /** The shell has seen a later revision or epoch of this very vault. */
      readonly olderThanSeen: boolean;
    }
  | { readonly state: 'damaged' | 'newer' | 'unreadable'; readonly problem: string };

/** Never throws: each state has its screen. */
export async function loadVault(host: Host): Promise<VaultOnDisk> {
  try {
    const { text, digest, seen } = await host.call('vault-file:load', {});
    if (text === undefined || digest === undefined) {
      return { state: 'none' };
    }
    const { header } = parseVaultText(text);
    const older =
      seen !== undefined &&
      seen.vaultId === header.vaultId &&
      (seen.keyEpoch > header.keyEpoch ||
        (seen.keyEpoch === header.keyEpoch && seen.revision > header.revision));
    return { state: 'sealed', text, digest, header, olderThanSeen: older };
  } catch (error) {
    const problem = error instanceof AppError ? error.code : 'internal';
    switch (problem) {
      case 'damaged-file':
        return { state: 'damaged', problem };
      case 'unsupported-version':
        return { state: 'newer', problem };
      default:
        return { state: 'unreadable', problem };
    }
  }
}

/** @throws AppError `no-vault`, or the problem that keeps the file from being read */
export function sealedOf(disk: VaultOnDisk): Extract<VaultOnDisk, { state: 'sealed' }> {
  switch (disk.state) {
    case 'sealed':
      return disk;
    case 'none':
      throw new AppError('no-vault');
    case 'damaged':
      throw new AppError('damaged-file');
    case 'newer':
      throw new AppError('unsupported-version');
    case 'unreadable':
      throw new AppError('file-missing', 'the vault file cannot be read');
  }
}
