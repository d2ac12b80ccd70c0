import { AppError } from '../../../../shared/errors.ts';
import { decodeBase64 } from '../../../encoding/base64.ts';
import { decodeHex } from '../../../encoding/hex.ts';
import { openAesCbc } from './aes-cbc.ts';
import { pbkdf2 } from './pbkdf2.ts';
import { textField, type JsonObject } from './source.ts';

/** What a token has that does not say otherwise. */
const usualIterations = 1000;

/** SECURITY: each token may name its own salt and cost; this many steps are taken for all of them. */
const maxIterationsTogether = 30_000_000;

/** The secrets of Authy's tokens as text, which may be encrypted under the backup password. */
export class AuthySeeds {
  readonly #opened: ReadonlyMap<JsonObject, string>;

  private constructor(opened: ReadonlyMap<JsonObject, string>) {
    this.#opened = opened;
  }

  /**
   * Decrypts what is encrypted: AES-256-CBC under PBKDF2-HMAC-SHA1 of the password and the salt's text.
   * @throws AppError `password-needed`, `wrong-file-password` where it opens none of them, `damaged-file`
   */
  static async open(
    tokens: readonly JsonObject[],
    password: string | undefined,
  ): Promise<AuthySeeds> {
    const opened = new Map<JsonObject, string>();
    const keys = new Map<string, Uint8Array>();
    let iterationsLeft = maxIterationsTogether;
    const encrypted = tokens.filter((token) => sealedSeed(token) !== '' && plainSeed(token) === '');
    if (encrypted.length > 0 && password === undefined) throw new AppError('password-needed');
    for (const token of encrypted) {
      const salt = textField(token, 'salt');
      const iterations = Number(token['key_derivation_iterations'] ?? usualIterations);
      const name = `${iterations} ${salt}`;
      let key = keys.get(name);
      if (key === undefined) {
        iterationsLeft -= iterations;
        if (iterationsLeft < 0) throw new AppError('damaged-file', 'authy: costs out of range');
        const costs = { hash: 'sha1', iterations } as const;
        key = await pbkdf2(password ?? '', new TextEncoder().encode(salt), costs);
        keys.set(name, key);
      }
      const seed = openSeed(token, key);
      if (seed !== undefined) opened.set(token, seed);
    }
    if (encrypted.length > 0 && opened.size === 0) throw new AppError('wrong-file-password');
    return new AuthySeeds(opened);
  }

  /** undefined where a token has no seed or its own did not open. */
  of(token: JsonObject): string | undefined {
    return plainSeed(token) || this.#opened.get(token);
  }
}

function plainSeed(token: JsonObject): string {
  return textField(token, 'decryptedSecret') || textField(token, 'decrypted_seed');
}

function sealedSeed(token: JsonObject): string {
  return textField(token, 'encryptedSecret') || textField(token, 'encrypted_seed');
}

/** Newer tokens have a nonce of their own. A wrong key may fit by chance, but does not give base32. */
function openSeed(token: JsonObject, key: Uint8Array): string | undefined {
  try {
    const nonce = textField(token, 'unique_iv');
    const iv = nonce === '' ? new Uint8Array(16) : decodeHex(nonce);
    if (iv.length !== 16) return undefined;
    const opened = openAesCbc(key, iv, decodeBase64(sealedSeed(token)));
    const text = opened === undefined ? '' : new TextDecoder().decode(opened);
    return /^[a-z2-7\s=-]+$/i.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
