import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../shared/errors.ts';
import { systemCode } from './vault-file-errors.ts';
import type { FileSystem, OpenFile } from './vault-file-system.ts';

const temporaryName = /^\.sparekey-[0-9a-f]{16}\.tmp$/;

/** Virus scanners and sync programs hold a file for a moment; together about 0.6 s. */
const renameDelaysMs = [10, 20, 40, 80, 160, 320];
const heldForAMoment = new Set(['EBUSY', 'EPERM', 'EACCES']);
const folderSyncUnsupported = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);

export interface TemporaryFile {
  readonly path: string;
  /** What was read back from the disk: equal to what was to be written. */
  readonly bytes: Uint8Array;
}

export function temporaryPath(folder: string): string {
  return join(folder, `.sparekey-${randomBytes(8).toString('hex')}.tmp`);
}

/**
 * Writes all of `bytes` to a new file in `folder` that only its owner can read, to the disk itself, and
 * reads it back. On any failure the file is removed and nothing has changed.
 * @throws AppError `disk-full` when a write stops short; `internal` when other bytes come back; errors
 * of the system
 */
export async function writeTemporary(
  fs: FileSystem,
  folder: string,
  bytes: Uint8Array,
): Promise<TemporaryFile> {
  const path = temporaryPath(folder);
  try {
    const file = await fs.open(path, 'wx', 0o600);
    try {
      await writeAll(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const readBack = new Uint8Array(await fs.readFile(path));
    if (Buffer.compare(readBack, bytes) !== 0) {
      throw new AppError('internal', 'file: read back other bytes than were written');
    }
    return { path, bytes: readBack };
  } catch (error) {
    await discard(fs, path);
    throw error;
  }
}

/** A write may take fewer bytes than it was given; the rest is written until none is left. */
async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < bytes.length) {
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset);
    if (bytesWritten === 0) throw new AppError('disk-full', 'file: a write took no bytes');
    offset += bytesWritten;
  }
}

/**
 * Renames over `target` and makes the rename last. Should only that last step fail, `target` is the new
 * file already.
 */
export async function moveIntoPlace(fs: FileSystem, from: string, target: string): Promise<void> {
  await renamePatiently(fs, from, target);
  await syncFolder(fs, dirname(target));
}

async function renamePatiently(fs: FileSystem, from: string, target: string): Promise<void> {
  for (const delayMs of renameDelaysMs) {
    try {
      return await fs.rename(from, target);
    } catch (error) {
      if (!heldForAMoment.has(systemCode(error) ?? '')) throw error;
      await sleep(delayMs);
    }
  }
  await fs.rename(from, target);
}

/** Removes a temporary file of ours, as well as can be. */
export async function discard(fs: FileSystem, path: string): Promise<void> {
  await fs.unlink(path).catch(() => undefined);
}

/** Removes the temporary files that a killed process left in `folder`, and nothing else. */
export async function removeLeavings(fs: FileSystem, folder: string): Promise<void> {
  const names = await fs.readdir(folder);
  for (const name of names.filter((candidate) => temporaryName.test(candidate))) {
    await discard(fs, join(folder, name));
  }
}

/** Windows cannot open a folder, and some file systems cannot sync one: those see to it themselves. */
async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!folderSyncUnsupported.has(systemCode(error) ?? '')) throw error;
  }
}
