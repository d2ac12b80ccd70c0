import { AppError } from '../../../shared/errors.ts';
import type { ImportFormat } from '../registry.ts';
import { openAesCbc } from './parts/aes-cbc.ts';
import { openTaggedAesGcm } from './parts/aes-gcm.ts';
import { foreignArgon2id } from './parts/argon2id.ts';
import { pbkdf2 } from './parts/pbkdf2.ts';
import { objectIn, parseObject, type JsonObject } from './parts/source.ts';
import { stratumContents } from './parts/stratum-entries.ts';
import { startsWithAscii } from './parts/binary.ts';

const strongMagic = 'AUTHENTICATORPRO';
const legacyMagic = 'AuthenticatorPro';
const magicBytes = 16;

const strongCosts = { memoryKiB: 65_536, iterations: 3, parallelism: 4 };
const legacyCosts = { hash: 'sha1', iterations: 64_000 } as const;

/**
 * Stratum, once Authenticator Pro: `backup-….stratum` or `.authpro`, plain, encrypted, and encrypted as
 * before 2023. Source: doc/BACKUP_FORMAT.md of the app.
 */
export const format: ImportFormat = {
  id: 'stratum',
  name: 'Stratum',
  extensions: ['stratum', 'authpro', 'json'],
  password: 'sometimes',
  rank: 1,
  detect(bytes) {
    if (startsWithAscii(bytes, strongMagic) || startsWithAscii(bytes, legacyMagic)) return true;
    const file = objectIn(bytes);
    return file !== undefined && Array.isArray(file['Authenticators']);
  },
  async parse(bytes, password) {
    const file = objectIn(bytes) ?? (await open(bytes, password));
    return stratumContents('stratum', file);
  },
};

async function open(bytes: Uint8Array, password: string | undefined): Promise<JsonObject> {
  const strong = startsWithAscii(bytes, strongMagic);
  if (!strong && !startsWithAscii(bytes, legacyMagic)) {
    throw new AppError('damaged-file', 'stratum: neither plain nor encrypted');
  }
  if (password === undefined) throw new AppError('password-needed');
  const opened = await (strong ? openStrong(bytes, password) : openLegacy(bytes, password));
  const file = opened === undefined ? undefined : parseObject(new TextDecoder().decode(opened));
  // Nothing in the file tells a wrong password from changed bytes.
  if (file === undefined) throw new AppError('wrong-file-password');
  return file;
}

/** Salt 16, nonce 12, ciphertext, tag 16. */
async function openStrong(bytes: Uint8Array, password: string): Promise<Uint8Array | undefined> {
  const body = bytes.subarray(magicBytes);
  if (body.length < 16 + 12 + 16) throw new AppError('damaged-file', 'stratum: cut off');
  const key = await foreignArgon2id(password, body.subarray(0, 16), strongCosts);
  return openTaggedAesGcm(key, body.subarray(16, 28), body.subarray(28));
}

/** Salt 20, IV 16, ciphertext. */
async function openLegacy(bytes: Uint8Array, password: string): Promise<Uint8Array | undefined> {
  const body = bytes.subarray(magicBytes);
  if (body.length < 20 + 16 + 16) throw new AppError('damaged-file', 'stratum: cut off');
  const key = await pbkdf2(password, body.subarray(0, 20), legacyCosts);
  return openAesCbc(key, body.subarray(20, 36), body.subarray(36));
}
