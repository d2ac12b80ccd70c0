import { timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../../shared/errors.ts';
import { decodeBase64 } from '../../../encoding/base64.ts';
import { encodeHex } from '../../../encoding/hex.ts';
import { foreignArgon2id } from './argon2id.ts';
import { openCryptoJs } from './cryptojs.ts';
import { isObject, objectField, textField, type JsonObject } from './source.ts';

/** Parameters of version 3, which its files do not repeat. */
const costs = { iterations: 2, memoryKiB: 19_456, parallelism: 1 };

/** Profiles of one browser make one each. SECURITY: each costs twice the derivation of a key. */
const maxKeys = 8;

/** What opens the entries of the Authenticator extension, by the id of a key; '' for older versions. */
export type ExtensionKeys = ReadonlyMap<string, string>;

/**
 * The passphrases of a file's entries. Version 1 takes the password itself; version 2 a random key that is
 * encrypted under it; version 3 the hash of it, one for each key in the file.
 * @throws AppError `wrong-file-password`, `damaged-file`
 */
export async function extensionKeys(file: JsonObject, password: string): Promise<ExtensionKeys> {
  const keys = new Map([['', await olderKey(file, password)]]);
  const records = Object.values(file)
    .filter(isObject)
    .filter(({ dataType }) => dataType === 'Key');
  if (records.length > maxKeys) throw new AppError('damaged-file', 'extension: too many keys');
  for (const record of records) {
    const key = await hashOf(password, textField(record, 'salt'));
    if (await confirms(textField(record, 'hash'), key)) keys.set(textField(record, 'id'), key);
  }
  if (records.length > 0 && keys.size === 1) throw new AppError('wrong-file-password');
  return keys;
}

async function olderKey(file: JsonObject, password: string): Promise<string> {
  const sealed = textField(objectField(file, 'key'), 'enc') || textField(file, 'enc');
  if (sealed === '') return password;
  const opened = openCryptoJs(sealed, password);
  if (opened === undefined || opened.length === 0) throw new AppError('wrong-file-password');
  return encodeHex(opened);
}

/** The last field of an encoded Argon2 hash, which is what the extension takes as a passphrase. */
async function hashOf(password: string, salt: string): Promise<string> {
  const hash = await foreignArgon2id(password, new TextEncoder().encode(salt), costs);
  return unpadded(hash);
}

/** `$argon2id$v=19$m=…,t=…,p=…$salt$hash` of the passphrase. */
async function confirms(encoded: string, key: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(encoded);
  const [, memoryKiB, iterations, parallelism, salt = '', hash = ''] = parts ?? [];
  if (parts === null) throw new AppError('damaged-file', 'extension: hash of a key');
  const expected = await foreignArgon2id(key, base64(salt), {
    memoryKiB: Number(memoryKiB),
    iterations: Number(iterations),
    parallelism: Number(parallelism),
  });
  const stored = base64(hash);
  return stored.length === expected.length && timingSafeEqual(stored, expected);
}

function base64(text: string): Uint8Array {
  try {
    return decodeBase64(text);
  } catch {
    throw new AppError('damaged-file', 'extension: no base64');
  }
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
