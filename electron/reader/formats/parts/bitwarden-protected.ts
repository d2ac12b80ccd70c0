import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../../shared/errors.ts';
import { decodeBase64 } from '../../../encoding/base64.ts';
import { openAesCbc } from './aes-cbc.ts';
import { foreignArgon2id } from './argon2id.ts';
import { pbkdf2 } from './pbkdf2.ts';
import { parseObject, textField, type JsonObject } from './source.ts';

interface Keys {
  readonly encryption: Uint8Array;
  readonly mac: Uint8Array;
}

/**
 * Opens a password-protected Bitwarden export. Source: libs/common/src/tools/export of bitwarden/clients
 * and bitwarden.com/help/encrypted-export.
 * @throws AppError `wrong-file-password`, `damaged-file`, `unsupported-version`
 */
export async function openBitwarden(file: JsonObject, password: string): Promise<JsonObject> {
  const keys = await keysOf(file, password);
  const check = textField(file, 'encKeyValidation_DO_NOT_EDIT');
  const data = textField(file, 'data');
  if (check !== '' && openString(check, keys) === undefined) {
    throw new AppError('wrong-file-password');
  }
  const opened = openString(data, keys);
  if (opened === undefined) {
    throw check === ''
      ? new AppError('wrong-file-password')
      : new AppError('damaged-file', 'bitwarden: data does not open');
  }
  const plain = parseObject(new TextDecoder().decode(opened));
  if (plain === undefined) throw new AppError('damaged-file', 'bitwarden: data is no json object');
  return plain;
}

async function keysOf(file: JsonObject, password: string): Promise<Keys> {
  const salt = new TextEncoder().encode(textField(file, 'salt'));
  const iterations = Number(file['kdfIterations']);
  const master = await derive(Number(file['kdfType']), password, salt, {
    iterations,
    memoryKiB: Number(file['kdfMemory']) * 1024,
    parallelism: Number(file['kdfParallelism']),
  });
  return { encryption: expand(master, 'enc'), mac: expand(master, 'mac') };
}

function derive(
  kind: number,
  password: string,
  salt: Uint8Array,
  costs: { iterations: number; memoryKiB: number; parallelism: number },
): Promise<Uint8Array> {
  switch (kind) {
    case 0:
      return pbkdf2(password, salt, { hash: 'sha256', iterations: costs.iterations });
    case 1:
      return foreignArgon2id(password, createHash('sha256').update(salt).digest(), costs);
    default:
      throw new AppError('unsupported-version', 'bitwarden: unknown key derivation');
  }
}

/** HKDF-Expand of RFC 5869 for 32 bytes, which is one block. */
function expand(master: Uint8Array, info: string): Uint8Array {
  return createHmac('sha256', master).update(info).update(Uint8Array.of(1)).digest();
}

/** `2.iv|ciphertext|mac`: AES-256-CBC, then HMAC-SHA256 over both. */
function openString(text: string, keys: Keys): Uint8Array | undefined {
  const [iv, ciphertext, mac] = partsOf(text);
  if (iv?.length !== 16 || ciphertext === undefined || mac?.length !== 32) {
    throw new AppError('damaged-file', 'bitwarden: expected an encrypted string of type 2');
  }
  const expected = createHmac('sha256', keys.mac).update(iv).update(ciphertext).digest();
  if (!timingSafeEqual(expected, mac)) return undefined;
  return openAesCbc(keys.encryption, iv, ciphertext);
}

function partsOf(text: string): readonly Uint8Array[] {
  const parts = /^2\.([^|]+)\|([^|]+)\|([^|]+)$/.exec(text.trim())?.slice(1) ?? [];
  try {
    return parts.map(decodeBase64);
  } catch {
    return [];
  }
}
