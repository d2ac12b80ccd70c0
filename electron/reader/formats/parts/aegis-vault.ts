import { AppError } from '../../../../shared/errors.ts';
import { decodeBase64 } from '../../../encoding/base64.ts';
import { decodeHex } from '../../../encoding/hex.ts';
import { openAesGcm, type GcmSealed } from './aes-gcm.ts';
import { scrypt, type ScryptCosts } from './scrypt.ts';
import { isObject, textField, type JsonObject } from './source.ts';

/** A way into an encrypted Aegis file: the master key, sealed under a key made of a password. */
interface PasswordSlot {
  readonly sealedMasterKey: GcmSealed;
  readonly salt: Uint8Array;
  readonly costs: ScryptCosts;
  /** False where the slot may have been made by an early version, see `paddedPasswords`. */
  readonly repaired: boolean;
}

/** Slot kinds in the file; kinds 0 and 2 (a bare key, a key in the phone's keystore) can't be used. */
const passwordKind = 1;

/** An app writes two or three. */
const maxSlots = 16;

/** HMAC fills keys up to this size with zeros itself (RFC 2104). */
const hmacBlock = 64;

/**
 * Opens the `db` of an encrypted Aegis export. Source: docs/vault.md of beemdevelopment/Aegis.
 * @returns the plain JSON text
 * @throws AppError `wrong-file-password` or `damaged-file`
 */
export async function openAegisDb(
  header: JsonObject,
  db: string,
  password: string,
): Promise<string> {
  const sealedDb = readHeader(() => gcmSealed(header['params'], decodeBase64(db)));
  const slots = readHeader(() => passwordSlots(header['slots']));
  const masterKey = await openSlots(slots, password);
  if (masterKey === undefined) throw new AppError('wrong-file-password');
  const opened = openAesGcm(masterKey, sealedDb);
  if (opened === undefined) throw new AppError('damaged-file', 'aegis: db does not open');
  return new TextDecoder().decode(opened);
}

async function openSlots(
  slots: readonly PasswordSlot[],
  password: string,
): Promise<Uint8Array | undefined> {
  const utf8 = new TextEncoder().encode(password);
  for (const slot of slots) {
    const tries = slot.repaired ? [utf8] : [utf8, ...paddedPasswords(utf8, password.length)];
    for (const bytes of tries) {
      const masterKey = openAesGcm(
        await scrypt(bytes, slot.salt, slot.costs),
        slot.sealedMasterKey,
      );
      if (masterKey !== undefined) return masterKey;
    }
  }
  return undefined;
}

/**
 * Early versions hashed the whole of Java's encoding buffer, zero bytes after the password included
 * (issue 95). The buffer had 1.1 bytes a character, or 2 on Android, and was doubled when that was not
 * enough. Up to one block of HMAC the zeros make no difference, so only long passwords need more tries.
 */
function paddedPasswords(utf8: Uint8Array, characters: number): Uint8Array[] {
  const sizes = new Set<number>();
  for (const bytesPerCharacter of [1.1, 2]) {
    let size = Math.floor(characters * bytesPerCharacter);
    while (size < utf8.length) size = 2 * size + 1;
    sizes.add(size);
  }
  for (let size = utf8.length + 1; size <= 1.1 * utf8.length; size++) sizes.add(size);
  return [...sizes]
    .filter((size) => size > hmacBlock && size > utf8.length)
    .map((size) => {
      const padded = new Uint8Array(size);
      padded.set(utf8);
      return padded;
    });
}

function passwordSlots(value: unknown): PasswordSlot[] {
  const slots = (Array.isArray(value) ? value : [])
    .filter(isObject)
    .filter((slot) => slot['type'] === passwordKind);
  if (slots.length === 0 || slots.length > maxSlots) {
    throw new AppError('damaged-file', `aegis: ${slots.length} password slots`);
  }
  return slots.map((slot) => ({
    sealedMasterKey: gcmSealed(slot['key_params'], hexBytes(slot, 'key', 32)),
    salt: hexBytes(slot, 'salt', 32),
    costs: { n: Number(slot['n']), r: Number(slot['r']), p: Number(slot['p']) },
    repaired: slot['repaired'] === true,
  }));
}

function gcmSealed(parameters: unknown, ciphertext: Uint8Array): GcmSealed {
  const fields = isObject(parameters) ? parameters : {};
  return {
    nonce: hexBytes(fields, 'nonce', 12),
    tag: hexBytes(fields, 'tag', 16),
    ciphertext,
  };
}

function hexBytes(fields: JsonObject, name: string, length: number): Uint8Array {
  const bytes = decodeHex(textField(fields, name));
  if (bytes.length !== length) {
    throw new AppError('damaged-file', `aegis: expected ${length} bytes, got ${bytes.length}`);
  }
  return bytes;
}

/** Whatever is not as it should be in the header is damage. */
function readHeader<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new AppError('damaged-file', 'aegis: header not readable');
  }
}
