import { AppError } from '../../../shared/errors.ts';
import { decodeBase64 } from '../../encoding/base64.ts';
import { foreignAccount } from '../../otp/foreign-account.ts';
import { parseKeyUri } from '../../otp/key-uri.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { openTaggedAesGcm } from './parts/aes-gcm.ts';
import { foreignArgon2id } from './parts/argon2id.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import {
  isObject,
  listField,
  objectField,
  objectIn,
  parseObject,
  textField,
  type JsonObject,
} from './parts/source.ts';

const costs = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };
const associated = new TextEncoder().encode('proton.authenticator.export.v1');
const nonceBytes = 12;

/**
 * Proton Authenticator: its JSON backup, plain and encrypted. Source: proton-authenticator/src/entry/
 * exporter.rs and password_exporter.rs of protonpass/proton-pass-common.
 */
export const format: ImportFormat = {
  id: 'proton-authenticator',
  name: 'Proton Authenticator',
  extensions: ['json'],
  password: 'sometimes',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    if (file === undefined || !('version' in file)) return false;
    if (isSealed(file)) return Object.keys(file).length === 3;
    const entries = file['entries'];
    return (
      Array.isArray(entries) &&
      entries.every((entry) => isObject(entry) && isObject(entry['content']))
    );
  },
  async parse(bytes, password) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'proton: no json object');
    const plain = isSealed(file) ? await open(file, password) : file;
    if (Number(plain['version']) !== 1)
      throw new AppError('unsupported-version', 'proton: version');
    if (!Array.isArray(plain['entries'])) throw new AppError('damaged-file', 'proton: no entries');
    const entries = listField(plain, 'entries');
    return foreignContents('proton-authenticator', collect(entries, readEntry, labelOf));
  },
};

function isSealed(file: JsonObject): boolean {
  return typeof file['salt'] === 'string' && typeof file['content'] === 'string';
}

async function open(file: JsonObject, password: string | undefined): Promise<JsonObject> {
  if (Number(file['version']) !== 1) throw new AppError('unsupported-version', 'proton: version');
  if (password === undefined) throw new AppError('password-needed');
  const salt = base64Field(file, 'salt');
  const content = base64Field(file, 'content');
  const key = await foreignArgon2id(password, salt, costs);
  const nonce = content.subarray(0, nonceBytes);
  const opened = openTaggedAesGcm(key, nonce, content.subarray(nonceBytes), associated);
  if (opened === undefined) throw new AppError('wrong-file-password');
  const plain = parseObject(new TextDecoder().decode(opened));
  if (plain === undefined) throw new AppError('damaged-file', 'proton: content is no json object');
  return plain;
}

function base64Field(file: JsonObject, name: string): Uint8Array {
  try {
    return decodeBase64(textField(file, name));
  } catch {
    throw new AppError('damaged-file', 'proton: no base64');
  }
}

function readEntry(entry: unknown): ReadEntry {
  if (!isObject(entry)) return refuse('bad-entry', 'proton: entry is no object');
  const content = objectField(entry, 'content');
  const { account, counterAssumed } = parseKeyUri(textField(content, 'uri'));
  const note = [textField(entry, 'note'), account.note ?? ''].filter(Boolean).join('\n');
  // `steam://` has no names of its own.
  const accountName = account.accountName || textField(content, 'name');
  return { account: foreignAccount({ ...account, accountName, note }), counterAssumed };
}

function labelOf(entry: unknown): string {
  return isObject(entry) ? textField(objectField(entry, 'content'), 'name').slice(0, 256) : '';
}
