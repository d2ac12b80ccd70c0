import { createHash } from 'node:crypto';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import type { VaultContents } from '../../electron/model/vault-contents.ts';
import { encodeContents } from '../../electron/vault/format/contents-codec.ts';
import {
  openWithKeychainKey,
  openWithPassword,
  openWithRecoveryCode,
} from '../../electron/vault/format/sealed-vault.ts';

export type Credential =
  | { readonly password: string }
  | { readonly recoveryCode: string }
  | { readonly keychainKey: string };

/** One line of index.json: a file, what it is opened with, and what must come of it. */
export interface Vector {
  readonly file: string;
  readonly title: string;
  readonly with: Credential;
  readonly expect: 'success' | ErrorCode;
  /** Of the contents as JSON with sorted keys and no blanks, as UTF-8. */
  readonly contentsSha256?: string;
}

/** What our reader makes of a vector. */
export async function outcome(bytes: Uint8Array, credential: Credential) {
  try {
    const { contents } = await open(bytes, credential);
    return { expect: 'success', contentsSha256: contentsSha256(contents) };
  } catch (error) {
    if (error instanceof AppError) return { expect: error.code };
    throw error;
  }
}

function open(bytes: Uint8Array, credential: Credential) {
  if ('password' in credential) return openWithPassword(bytes, credential.password);
  if ('recoveryCode' in credential) return openWithRecoveryCode(bytes, credential.recoveryCode);
  return openWithKeychainKey(bytes, Uint8Array.from(Buffer.from(credential.keychainKey, 'hex')));
}

export function contentsSha256(contents: VaultContents): string {
  const stored: unknown = JSON.parse(new TextDecoder().decode(encodeContents(contents)));
  return createHash('sha256')
    .update(JSON.stringify(sorted(stored)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}
