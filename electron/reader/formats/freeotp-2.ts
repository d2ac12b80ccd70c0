import { AppError } from '../../../shared/errors.ts';
import { isAbsent } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { openTaggedAesGcm } from './parts/aes-gcm.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { freeOtpLabel, freeOtpToken } from './parts/freeotp-token.ts';
import { isJavaStream, readJavaStringMap } from './parts/java-string-map.ts';
import { pbkdf2 } from './parts/pbkdf2.ts';
import { signedBytesFrom } from './parts/plain-otp.ts';
import { objectField, parseObject, textField, type JsonObject } from './parts/source.ts';

const masterKeyName = 'masterKey';
const tokenSuffix = '-token';

/**
 * FreeOTP 2: `externalBackup.xml`, which is no XML but a map of texts as Java serialises it; each secret
 * is sealed under a key that is sealed under the password. Source: BACKUP.md, EncryptedKey.java and
 * MasterKey.java of freeotp/freeotp-android.
 */
export const format: ImportFormat = {
  id: 'freeotp-2',
  name: 'FreeOTP',
  extensions: ['xml'],
  password: 'always',
  rank: 5,
  detect: isJavaStream,
  async parse(bytes, password) {
    const map = mapIn(bytes);
    const master = parseObject(map.get(masterKeyName) ?? '');
    if (master === undefined) throw new AppError('damaged-file', 'freeotp: no master key');
    if (password === undefined) throw new AppError('password-needed');
    const key = await openMasterKey(master, password);
    return foreignContents(
      'freeotp-2',
      collect(
        idsIn(map).map((id) => ({ token: map.get(id + tokenSuffix) ?? '', sealed: map.get(id) })),
        ({ token, sealed }) => readToken(token, sealed, key),
        ({ token }) => freeOtpLabel(parseObject(token) ?? {}),
      ),
    );
  },
};

function mapIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    return readJavaStringMap(bytes);
  } catch {
    throw new AppError('damaged-file', 'freeotp: no map of texts');
  }
}

/** A token has two entries, one under its id, one under its id with a suffix; either may be missing. */
function idsIn(map: ReadonlyMap<string, string>): readonly string[] {
  const ids = [...map.keys()].filter((name) => name !== masterKeyName);
  const own = ids.filter((name) => !name.endsWith(tokenSuffix));
  const named = ids
    .filter((name) => name.endsWith(tokenSuffix))
    .map((name) => name.slice(0, -tokenSuffix.length));
  return [...new Set([...own, ...named])];
}

async function openMasterKey(master: JsonObject, password: string): Promise<Uint8Array> {
  const hash = /^PBKDF2withHmacSHA(1|256|512)$/i.exec(textField(master, 'mAlgorithm'))?.[1];
  if (hash === undefined) throw new AppError('unsupported-version', 'freeotp: key derivation');
  const costs = { hash: hashes[hash as '1'], iterations: Number(master['mIterations']) };
  const { salt, sealed } = damagedUnless(() => ({
    salt: signedBytesFrom(master['mSalt']),
    sealed: sealedKey(objectField(master, 'mEncryptedKey')),
  }));
  const opened = openKey(await pbkdf2(password, salt, costs), sealed);
  if (opened === undefined) throw new AppError('wrong-file-password');
  if (opened.length !== 32) throw new AppError('damaged-file', 'freeotp: master key');
  return opened;
}

const hashes = { '1': 'sha1', '256': 'sha256', '512': 'sha512' } as const;

function readToken(text: string, keyText: string | undefined, master: Uint8Array): ReadEntry {
  const token = parseObject(text) ?? refuse('bad-entry', 'freeotp: token is no json object');
  const key = parseObject(textField(parseObject(keyText ?? '') ?? {}, 'key'));
  if (key === undefined) return refuse('no-secret', 'freeotp: token without a key');
  const sealed = sealedKey(key);
  const secret = openKey(master, sealed);
  if (secret === undefined) return refuse('bad-entry', 'freeotp: key does not open');
  if (secret.length === 0) return refuse('no-secret', 'freeotp: empty key');
  // Where a token does not name its algorithm, its key does: `HmacSHA256`.
  const algo = isAbsent(token['algo']) ? sealed.token : token['algo'];
  return freeOtpToken({ ...token, algo }, secret);
}

interface SealedKey {
  readonly ciphertext: Uint8Array;
  readonly nonce: Uint8Array;
  /** What the key is for, authenticated with it. */
  readonly token: string;
}

function sealedKey(key: JsonObject): SealedKey {
  return {
    ciphertext: signedBytesFrom(key['mCipherText']),
    nonce: nonceIn(signedBytesFrom(key['mParameters'])),
    token: textField(key, 'mToken'),
  };
}

function openKey(key: Uint8Array, { nonce, ciphertext, token }: SealedKey): Uint8Array | undefined {
  return openTaggedAesGcm(key, nonce, ciphertext, new TextEncoder().encode(token));
}

/** DER: a sequence of the nonce and the tag's length; Android 6 wrote the nonce's octet string alone. */
function nonceIn(der: Uint8Array): Uint8Array {
  const sequence = 0x30;
  const octetString = 0x04;
  const at = der[0] === sequence ? 2 : 0;
  const length = der[at + 1] ?? 0;
  const nonce = der.subarray(at + 2, at + 2 + length);
  const sound = der[at] === octetString && length > 0 && length <= 16 && nonce.length === length;
  return sound ? nonce : refuse('bad-entry', 'freeotp: parameters of the cipher');
}

function damagedUnless<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new AppError('damaged-file', 'freeotp: master key');
  }
}
