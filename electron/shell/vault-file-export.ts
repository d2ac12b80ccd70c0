import { basename, dirname } from 'node:path';
import { withFileErrors } from './vault-file-errors.ts';
import { type FileSystem, nodeFileSystem } from './vault-file-system.ts';
import { discard, moveIntoPlace, writeTemporary } from './vault-file-write.ts';

/** A file that lies beside its target under another name, whole, until it was proved to be good. */
export interface StagedExport {
  /** As read back from the disk, in a buffer of their own. */
  readonly bytes: Uint8Array;
  /** Gives the file its name, over whatever has it. */
  commit(): Promise<{ readonly fileName: string; readonly path: string }>;
  abort(): Promise<void>;
}

/**
 * Writes an export beside `path` and reads it back. What a killed process left there is removed by
 * `removeLeavings` of vault-file-write.
 * @throws AppError `disk-full`, `read-only`, `no-permission`, `file-missing`, `file-busy`
 */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  fs: FileSystem = nodeFileSystem,
): Promise<StagedExport> {
  const temporary = await withFileErrors(() => writeTemporary(fs, dirname(path), bytes));
  const abort = () => discard(fs, temporary.path);
  const commit = () =>
    withFileErrors(async () => {
      try {
        await moveIntoPlace(fs, temporary.path, path);
      } catch (error) {
        await abort();
        throw error;
      }
      return { fileName: basename(path), path };
    });
  return { bytes: temporary.bytes, commit, abort };
}
