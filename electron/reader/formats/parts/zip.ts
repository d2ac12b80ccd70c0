import { inflateRawSync } from 'node:zlib';
import {
  configure,
  ERR_ENCRYPTED,
  ERR_INVALID_AUTHENTICATION_CODE,
  ERR_INVALID_PASSWORD,
  ERR_UNSUPPORTED_COMPRESSION,
  ERR_UNSUPPORTED_ENCRYPTION,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { AppError } from '../../../../shared/errors.ts';
import { limits } from '../../../../shared/limits.ts';

/** A password manager writes one entry an attachment. */
const maxEntries = 10_000;

/** Deflate makes at most 1032 out of 1, text some 20: more than this is made to fill memory. */
const maxRatio = 250;
/** Below this size, ratios say nothing. */
const smallBytes = 1024 * 1024;

/** What zip.js takes an inflater to be; the platform's own differs between the runtimes in use. */
class InflateRaw extends TransformStream<Uint8Array, Uint8Array> {
  constructor(format: string) {
    if (format !== 'deflate-raw') throw new TypeError('zip: only deflate');
    const chunks: Uint8Array[] = [];
    super({
      transform(chunk) {
        chunks.push(chunk);
      },
      flush(controller) {
        const maxOutputLength = limits.foreignFileBytes;
        controller.enqueue(inflateRawSync(Buffer.concat(chunks), { maxOutputLength }));
      },
    });
  }
}

// SECURITY: neither a worker nor a WASM file is fetched from anywhere.
configure({
  useWebWorkers: false,
  useCompressionStream: true,
  DecompressionStream: InflateRaw as unknown as typeof DecompressionStream,
});

/** An entry of a zip file that was opened. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /**
   * @throws AppError `password-needed`, `wrong-file-password`, `damaged-file` (also for sizes and ratios
   * that no export has), `unsupported-encryption`
   */
  read(password?: string): Promise<Uint8Array>;
}

/**
 * The files in a zip file, folders left out.
 * @throws AppError `damaged-file`
 */
export async function openZip(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'tolerant' });
  const entries: ZipEntry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= maxEntries) throw new Error('too many entries');
      if (!entry.directory) entries.push(opened(entry));
    }
  } catch {
    throw new AppError('damaged-file', 'zip: directory not readable or too long');
  }
  return entries;
}

function opened(entry: FileEntry): ZipEntry {
  return {
    name: entry.filename,
    encrypted: entry.encrypted,
    read: (password) => read(entry, password),
  };
}

async function read(entry: FileEntry, password: string | undefined): Promise<Uint8Array> {
  const { uncompressedSize: size, compressedSize, encrypted } = entry;
  const ratio = size / Math.max(1, compressedSize);
  if (size > limits.foreignFileBytes || (size > smallBytes && ratio > maxRatio)) {
    throw new AppError('damaged-file', 'zip: an entry is larger than any export');
  }
  if (!encrypted) return unpack(entry);
  if (password === undefined) throw new AppError('password-needed');
  const utf8 = new TextEncoder().encode(password);
  const latin1 = Uint8Array.from(Buffer.from(password, 'latin1'));
  // Before AES nobody said how letters become bytes.
  const tries = entry.zipCrypto && latin1.length < utf8.length ? [utf8, latin1] : [utf8];
  let failed: unknown;
  for (const rawPassword of tries) {
    try {
      return await unpack(entry, rawPassword);
    } catch (error) {
      failed = error;
    }
  }
  throw failed;
}

async function unpack(entry: FileEntry, rawPassword?: Uint8Array): Promise<Uint8Array> {
  try {
    // The check sum tells a wrong password from a right one where the old encryption's one byte can't.
    return await entry.getData(new Uint8ArrayWriter(), {
      ...(rawPassword === undefined ? {} : { rawPassword }),
      checkSignature: true,
      useWebWorkers: false,
    });
  } catch (error) {
    throw zipError(error, entry);
  }
}

function zipError(error: unknown, { encrypted, zipCrypto }: FileEntry): AppError {
  const reason = error instanceof Error ? error.message : '';
  if (reason === ERR_UNSUPPORTED_ENCRYPTION || reason === ERR_UNSUPPORTED_COMPRESSION) {
    return new AppError('unsupported-encryption', 'zip: unknown method');
  }
  if (reason === ERR_ENCRYPTED) return new AppError('wrong-file-password');
  if (reason === ERR_INVALID_PASSWORD) return new AppError('wrong-file-password');
  if (reason === ERR_INVALID_AUTHENTICATION_CODE)
    return new AppError('damaged-file', 'zip: changed');
  return encrypted && zipCrypto
    ? new AppError('wrong-file-password')
    : new AppError('damaged-file', 'zip: an entry does not unpack');
}
