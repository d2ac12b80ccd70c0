import { createDecipheriv, createHash } from 'node:crypto';
import { AppError } from '../../../../shared/errors.ts';
import { openAesCbc } from './aes-cbc.ts';
import { isBinaryPlist } from './binary-plist.ts';
import { readKeyedArchive, type Archived, type ArchivedObject } from './keyed-archive.ts';
import { openRnCryptor } from './rncryptor.ts';

interface Kind {
  /** What the outer layer is encrypted with, the same in every file: no protection. */
  readonly outerPassword: string;
  /** Where the inner layer lies. */
  readonly data: string;
  /** Versions whose inner layer is the app's own, and RNCryptor's. */
  readonly own: number;
  readonly rnCryptor: number;
}

const kinds: readonly Kind[] = [
  { outerPassword: 'Authenticator', data: 'WrappedData', own: 1.0, rnCryptor: 1.1 },
  { outerPassword: 'OTPAuth', data: 'Data', own: 1.1, rnCryptor: 1.2 },
];

const blockBytes = 16;
const noIv = new Uint8Array(blockBytes);

/** Which of the two files the bytes are: by the first block under a key that everybody knows. */
export function outerOf(bytes: Uint8Array): Kind | undefined {
  if (bytes.length < 2 * blockBytes || bytes.length % blockBytes !== 0) return undefined;
  return kinds.find((kind) => {
    const decipher = createDecipheriv('aes-256-cbc', outerKey(kind), noIv);
    return isBinaryPlist(decipher.update(bytes.subarray(0, 2 * blockBytes)));
  });
}

/**
 * The root of the archive inside of both layers.
 * @throws AppError `password-needed`, `wrong-file-password`, `damaged-file`, `unsupported-version`
 */
export async function openOtpAuth(
  bytes: Uint8Array,
  password: string | undefined,
): Promise<Archived> {
  const kind = outerOf(bytes);
  const outer = kind && openAesCbc(outerKey(kind), noIv, bytes);
  if (kind === undefined || outer === undefined) throw damaged();
  const fields = archiveIn(outer);
  if (!(fields instanceof Map)) throw damaged();
  // A float in the file: 1.1 is not exactly that.
  const version = Math.round(Number(fields.get('Version')) * 10) / 10;
  if (version !== kind.own && version !== kind.rnCryptor) {
    throw new AppError('unsupported-version', 'otp auth: version');
  }
  const data = fields.get(kind.data);
  if (!(data instanceof Uint8Array)) throw damaged();
  if (password === undefined) throw new AppError('password-needed');
  const opened =
    version === kind.own ? openOwn(fields, data, password) : await openRnCryptor(data, password);
  // A wrong key may fit by chance, but does not give an archive.
  if (opened === undefined || !isBinaryPlist(opened)) throw new AppError('wrong-file-password');
  return archiveIn(opened);
}

function openOwn(fields: ArchivedObject, data: Uint8Array, password: string) {
  const salt = Buffer.from(bytesOf(fields.get('Salt')));
  const key = createHash('sha256').update(salt).update(`-${password}`, 'utf8').digest();
  const iv = createHash('sha1')
    .update(bytesOf(fields.get('IV')))
    .digest();
  return openAesCbc(key, iv.subarray(0, blockBytes), data);
}

function bytesOf(value: Archived | undefined): Uint8Array {
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'string') return new TextEncoder().encode(value);
  throw damaged();
}

function archiveIn(bytes: Uint8Array): Archived {
  try {
    return readKeyedArchive(bytes);
  } catch {
    throw damaged();
  }
}

function outerKey({ outerPassword }: Kind): Uint8Array {
  return createHash('sha256').update(outerPassword).digest();
}

function damaged(): AppError {
  return new AppError('damaged-file', 'otp auth: archive not readable');
}
