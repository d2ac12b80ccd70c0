import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { systemCode, withFileErrors } from './vault-file-errors.ts';
import {
  isGenerationName,
  keepGeneration,
  newestFirst,
  removable,
} from './vault-file-generations.ts';
import { withLock } from './vault-file-lock.ts';
import { type FileSystem, nodeFileSystem } from './vault-file-system.ts';
import { discard, moveIntoPlace, removeLeavings, writeTemporary } from './vault-file-write.ts';

export const VAULT_FILE_NAME = 'vault.sparekey';

export interface LoadedVault {
  readonly text: string;
  /** Hex SHA-256 of the bytes on disk. */
  readonly digest: string;
}

interface Present extends LoadedVault {
  readonly bytes: Uint8Array;
  readonly mtimeMs: number;
}

/**
 * The vault file in `folder`, its generations beside it. Removes the temporary files of processes that
 * were killed, where it can; nothing else is deleted here, ever, but by `pruneGenerations`.
 */
export async function openVaultFile(
  folder: string,
  fs: FileSystem = nodeFileSystem,
): Promise<VaultFile> {
  await withLock(fs, folder, () => removeLeavings(fs, folder)).catch(() => undefined);
  return new VaultFile(folder, fs);
}

/**
 * Sealed text in, sealed text out. Every method throws AppError `disk-full`, `read-only`,
 * `no-permission`, `file-missing` or `file-busy` for what the system refuses; nothing has changed then.
 */
export class VaultFile {
  readonly #folder: string;
  readonly #path: string;
  readonly #fs: FileSystem;

  constructor(folder: string, fs: FileSystem) {
    this.#folder = folder;
    this.#path = join(folder, VAULT_FILE_NAME);
    this.#fs = fs;
  }

  /**
   * The file as it is, or null where there is none. Bytes that are no UTF-8 give a text that does not
   * fit its own digest, which the reader calls damaged.
   * @throws AppError `file-too-large`
   */
  load(): Promise<LoadedVault | null> {
    return withFileErrors(async () => {
      const present = await this.#read(this.#path);
      return present === undefined ? null : { text: present.text, digest: present.digest };
    });
  }

  /**
   * Replaces the file; when this returns, the new one is on disk, was read back, and the old one is kept
   * as a generation. `expectedDigest` is that of the last load or save, null for a new vault.
   * @throws AppError `changed-elsewhere` when other bytes lie there now, `vault-exists` when there should
   * be none, `file-missing` when there should be one
   */
  save(text: string, expectedDigest: string | null): Promise<{ digest: string }> {
    return withFileErrors(async () => {
      await this.#fs.mkdir(this.#folder, { recursive: true, mode: 0o700 });
      return this.#locked(async () => {
        const present = await this.#read(this.#path);
        checkUnchanged(present, expectedDigest);
        const bytes = Buffer.from(text);
        await this.#replace(this.#path, bytes, present);
        return { digest: digestOf(bytes) };
      });
    });
  }

  /**
   * Keeps the file under a name with the present time as well, for ever: it may then be replaced by a
   * save that expects the digest returned. Whatever happens next, neither is lost.
   * @throws AppError `file-missing`
   */
  setAside(): Promise<{ name: string; digest: string }> {
    return this.#locked(async () => {
      const present = await this.#read(this.#path);
      if (present === undefined) throw new AppError('file-missing', 'no vault file');
      const taken = new Set(await this.#fs.readdir(this.#folder));
      const time = new Date().toISOString().replaceAll(/[-:.]/g, '');
      let name = `set-aside-${time}.sparekey`;
      for (let again = 2; taken.has(name); again++) name = `set-aside-${time}-${again}.sparekey`;
      const temporary = await writeTemporary(this.#fs, this.#folder, present.bytes);
      await moveIntoPlace(this.#fs, temporary.path, join(this.#folder, name));
      return { name, digest: present.digest };
    });
  }

  /** Names, newest first. */
  listGenerations(): Promise<string[]> {
    return withFileErrors(async () => newestFirst(await this.#fs.readdir(this.#folder)));
  }

  readGeneration(name: string): Promise<string> {
    return withFileErrors(async () => (await this.#generation(name)).text);
  }

  /** For a generation that was sealed anew, and was proved to open, before it is given here. */
  replaceGeneration(name: string, text: string): Promise<void> {
    return this.#locked(async () => {
      await this.#generation(name);
      await this.#replace(join(this.#folder, name), Buffer.from(text), undefined);
    });
  }

  /**
   * Removes generations beyond the last ten. SECURITY: the caller vouches that it read the present file
   * back from this disk and opened it; without that proof nothing may go.
   */
  pruneGenerations(_proof: { readonly provedNewest: true }): Promise<void> {
    return this.#locked(async () => {
      const names = newestFirst(await this.#fs.readdir(this.#folder));
      const sizeOf = async (name: string) => (await this.#fs.stat(join(this.#folder, name))).size;
      const generations = await Promise.all(
        names.map(async (name) => ({ name, size: await sizeOf(name) })),
      );
      for (const name of removable(generations, await sizeOf(VAULT_FILE_NAME))) {
        await this.#fs.unlink(join(this.#folder, name));
      }
    });
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    return withFileErrors(() => withLock(this.#fs, this.#folder, work));
  }

  /** Writes beside `path`, keeps what is there now if it is given, and renames. */
  async #replace(path: string, bytes: Uint8Array, kept: Present | undefined): Promise<void> {
    const temporary = await writeTemporary(this.#fs, this.#folder, bytes);
    try {
      if (kept !== undefined) await keepGeneration(this.#fs, this.#folder, path, kept);
      await moveIntoPlace(this.#fs, temporary.path, path);
    } catch (error) {
      await discard(this.#fs, temporary.path);
      throw error;
    }
  }

  async #generation(name: string): Promise<Present> {
    if (!isGenerationName(name))
      throw new AppError('invalid-input', 'not the name of a generation');
    const present = await this.#read(join(this.#folder, name));
    if (present === undefined) throw new AppError('file-missing', 'no such generation');
    return present;
  }

  async #read(path: string): Promise<Present | undefined> {
    try {
      const { size, mtimeMs } = await this.#fs.stat(path);
      if (size > limits.vaultFileBytes) throw new AppError('file-too-large');
      const bytes = await this.#fs.readFile(path);
      return { bytes, mtimeMs, text: Buffer.from(bytes).toString(), digest: digestOf(bytes) };
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }
}

function checkUnchanged(present: Present | undefined, expectedDigest: string | null): void {
  if (present?.digest === (expectedDigest ?? undefined)) return;
  if (expectedDigest === null) throw new AppError('vault-exists');
  if (present === undefined) throw new AppError('file-missing');
  throw new AppError('changed-elsewhere');
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
