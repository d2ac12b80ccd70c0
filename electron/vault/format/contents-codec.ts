import { base32nopad } from '@scure/base';
import type { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { wipe } from '../../crypto/wipe.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { contentsSchema } from './contents-schema.ts';
import { migrateContents } from './migrations.ts';

/** The plaintext's length is a multiple of this, so that a file's size tells little of what is in it. */
const PADDED_TO_BYTES = 4096;

/**
 * The plaintext to seal: UTF-8 JSON, then spaces to a multiple of 4 KiB. The caller wipes it.
 * @throws AppError `internal` for contents that could not be read again: nothing may be written then
 * @see docs/vault-format.md "The contents"
 */
export function encodeContents(contents: VaultContents): Uint8Array {
  const stored = toStored(contents);
  const readable = contentsSchema.safeParse(stored);
  if (!readable.success) throw new AppError('internal', `contents: ${where(readable.error)}`);
  const json = JSON.stringify(stored);
  const padding = -Buffer.byteLength(json) & (PADDED_TO_BYTES - 1);
  return new TextEncoder().encode(json + ' '.repeat(padding));
}

/**
 * Reads an opened plaintext, and wipes it.
 * @throws AppError `unsupported-version` for a later schema; `damaged-file` for anything else that is
 * not what {@link encodeContents} makes
 */
export function decodeContents(plaintext: Uint8Array): VaultContents {
  if (plaintext.length === 0 || plaintext.length % PADDED_TO_BYTES !== 0) {
    throw new AppError('damaged-file', 'contents: expected padding to 4 KiB');
  }
  const migrated = migrateContents(parseJson(plaintext));
  if (migrated.type === 'newer')
    throw new AppError('unsupported-version', 'contents: later schema');
  if (migrated.type === 'unknown') throw new AppError('damaged-file', 'contents: no schema');
  const read = contentsSchema.safeParse(migrated.contents);
  if (!read.success) throw new AppError('damaged-file', `contents: ${where(read.error)}`);
  return read.data;
}

/** Secrets are raw bytes in memory and base32 in the file; all else is the same in both. */
function toStored(contents: VaultContents): object {
  return {
    ...contents,
    accounts: contents.accounts.map((account) => {
      const { otp } = account;
      if (otp === undefined) return account;
      return { ...account, otp: { ...otp, secret: base32nopad.encode(otp.secret) } };
    }),
  };
}

function parseJson(plaintext: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(plaintext));
  } catch {
    throw new AppError('damaged-file', 'contents: expected JSON');
  } finally {
    wipe(plaintext);
  }
}

/** Field names and positions only: a value may be a secret. */
function where(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`).join(', ');
}
