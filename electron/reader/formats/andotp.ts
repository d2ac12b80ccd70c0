import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { openTaggedAesGcm } from './parts/aes-gcm.ts';
import { looksEncrypted } from './parts/binary.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { pbkdf2 } from './parts/pbkdf2.ts';
import { hexSecretFrom, plainEntry } from './parts/plain-otp.ts';
import {
  arrayIn,
  isObject,
  listField,
  parseArray,
  textField,
  type JsonObject,
} from './parts/source.ts';

const saltBytes = 12;
const nonceBytes = 12;
const tagBytes = 16;

/** A file without a magic number: what claims to take more steps than this is of the older kind. */
const maxIterations = 10_000_000;

/** A backup of some thousand accounts with long secrets. */
const maxEncryptedBytes = 4 * 1024 * 1024;

/**
 * andOTP: `otp_accounts.json`, plain, and `.json.aes` as before and since 0.6.3. GNOME Authenticator's
 * own backups have the same shape. Source: Entry.java and EncryptionHelper.java of andOTP/andOTP.
 */
export const format: ImportFormat = {
  id: 'andotp',
  name: 'andOTP',
  extensions: ['json', 'aes'],
  password: 'sometimes',
  // Encrypted files are recognised by looking like nothing else.
  rank: 17,
  detect(bytes) {
    const entries = arrayIn(bytes);
    if (entries !== undefined) return entries.some(isEntry);
    const smallest = nonceBytes + 2 + tagBytes;
    return (
      bytes.length >= smallest &&
      bytes.length <= maxEncryptedBytes &&
      // Whole pages are a database.
      bytes.length % 1024 !== 0 &&
      looksEncrypted(bytes)
    );
  },
  async parse(bytes, password) {
    const entries = arrayIn(bytes) ?? (await open(bytes, password));
    return foreignContents('andotp', collect(entries, readEntry, labelOf));
  },
};

function isEntry(entry: unknown): boolean {
  return (
    isObject(entry) &&
    'secret' in entry &&
    'label' in entry &&
    'type' in entry &&
    !('algo' in entry) &&
    ['thumbnail', 'tags', 'last_used', 'used_frequency', 'algorithm'].some((name) => name in entry)
  );
}

async function open(bytes: Uint8Array, password: string | undefined): Promise<readonly unknown[]> {
  if (bytes.length < nonceBytes + tagBytes) throw new AppError('damaged-file', 'andotp: cut off');
  if (password === undefined) throw new AppError('password-needed');
  const opened = (await openNew(bytes, password)) ?? openOld(bytes, password);
  // Nothing in the file tells a wrong password from changed bytes.
  if (opened === undefined) throw new AppError('wrong-file-password');
  const entries = parseArray(new TextDecoder().decode(opened));
  if (entries === undefined) throw new AppError('damaged-file', 'andotp: no list inside');
  return entries;
}

/** Iterations, salt, nonce, ciphertext with its tag. */
async function openNew(bytes: Uint8Array, password: string): Promise<Uint8Array | undefined> {
  const header = 4 + saltBytes + nonceBytes;
  const iterations = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (bytes.length < header + tagBytes || iterations < 1 || iterations > maxIterations) {
    return undefined;
  }
  const salt = bytes.subarray(4, 4 + saltBytes);
  const key = await pbkdf2(password, salt, { hash: 'sha1', iterations });
  return openTaggedAesGcm(key, bytes.subarray(4 + saltBytes, header), bytes.subarray(header));
}

/** Nonce, ciphertext with its tag; the key is the password's hash. */
function openOld(bytes: Uint8Array, password: string): Uint8Array | undefined {
  const key = createHash('sha256').update(password, 'utf8').digest();
  return openTaggedAesGcm(key, bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes));
}

function readEntry(entry: unknown): ReadEntry {
  if (!isObject(entry)) return refuse('bad-entry', 'andotp: entry is no object');
  const names = {
    ...namesOf(entry),
    tags: listField(entry, 'tags').filter((tag) => typeof tag === 'string'),
  };
  return plainEntry(names, {
    type: entry['type'],
    secret: secretOf(entry),
    algorithm: entry['algorithm'],
    digits: entry['digits'],
    period: entry['period'],
    counter: entry['counter'],
    pin: entry['pin'],
  });
}

/** A mOTP secret is hex text, whose characters are kept in base32. */
function secretOf(entry: JsonObject): Uint8Array {
  const secret = secretFrom(entry['secret']);
  const isMotp = textField(entry, 'type').toUpperCase() === 'MOTP';
  return isMotp ? hexSecretFrom(new TextDecoder().decode(secret)) : secret;
}

/** Early versions had one field for both: `Issuer - account`. */
function namesOf(entry: JsonObject): { issuer: string; accountName: string } {
  const label = textField(entry, 'label');
  if ('issuer' in entry) return { issuer: textField(entry, 'issuer'), accountName: label };
  const [, issuer = '', accountName = label] = /^(.+?) - (.+)$/s.exec(label) ?? [];
  return { issuer, accountName };
}

function labelOf(entry: unknown): string {
  return isObject(entry) ? nameOf(namesOf(entry)) : '';
}
