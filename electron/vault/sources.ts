import { constants, open } from 'node:fs/promises';
import { AppError } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Host } from './host-connection.ts';

export type Source =
  | { readonly type: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'grant'; readonly grantId: string };

export interface Material {
  /** File name; empty for pasted text. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it lies, for a file that was chosen in a dialog. Never told to the page. */
  readonly path?: string;
}

/**
 * The bytes of what was pasted, dropped or chosen.
 * @throws AppError `file-too-large`, `file-missing`, `no-permission`
 */
export async function materialOf(source: Source, host: Host): Promise<Material> {
  switch (source.type) {
    case 'bytes':
      return { name: source.name, bytes: source.bytes };
    case 'text':
      return { name: '', bytes: new Uint8Array(Buffer.from(source.text, 'utf8')) };
    case 'grant': {
      const { name, path } = await host.call('file:locate', { grantId: source.grantId });
      return { name, path, bytes: await readBounded(path) };
    }
  }
}

/**
 * The bytes of a file that is no larger than `maxBytes`.
 * @param flags as `open` takes them
 * @throws AppError `file-too-large`, `file-missing`, `no-permission`, `damaged-file`
 */
export async function readBounded(
  path: string,
  maxBytes: number = limits.foreignFileBytes,
  flags: number = constants.O_RDONLY,
): Promise<Uint8Array> {
  try {
    const file = await open(path, flags);
    try {
      const { size } = await file.stat();
      if (size > maxBytes) {
        throw new AppError('file-too-large', 'file over the limit', {
          megabytes: maxBytes / 1024 / 1024,
        });
      }
      const bytes = new Uint8Array(size);
      let read = 0;
      while (read < size) {
        const { bytesRead } = await file.read(bytes, read, size - read, read);
        if (bytesRead === 0) {
          throw new AppError('damaged-file', 'the file became shorter while it was read');
        }
        read += bytesRead;
      }
      return bytes;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof AppError
      ? error
      : new AppError(codeOf(error), 'the file cannot be read');
  }
}

function codeOf(error: unknown) {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' ? 'file-missing' : code === 'EACCES' ? 'no-permission' : 'internal';
}
