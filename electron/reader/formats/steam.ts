import { AppError } from '../../../shared/errors.ts';
import { decodeBase64 } from '../../encoding/base64.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { openAesCbc } from './parts/aes-cbc.ts';
import { collect, foreignContents } from './parts/collect.ts';
import { pbkdf2 } from './parts/pbkdf2.ts';
import {
  isObject,
  type JsonObject,
  objectField,
  objectIn,
  objectsField,
  parseObject,
  textField,
  textIn,
} from './parts/source.ts';
import { revocationSet, steamAccount, steamName } from './parts/steam-account.ts';
import { zipNamesIn } from './parts/zip-names.ts';
import { openZip } from './parts/zip.ts';

const maFile = /\.mafile$/i;
const manifest = 'manifest.json';
/** SteamAuth's, in FileEncryptor.cs. */
const costs = { hash: 'sha1', iterations: 50_000 } as const;

/**
 * Steam: `Steamguard-…` of the phone app, `.maFile` of Steam Desktop Authenticator. Encrypted ones need
 * the `manifest.json` beside them, so those come as a zip file of the folder `maFiles`. Source: geel9/SteamAuth.
 */
export const format: ImportFormat = {
  id: 'steam',
  name: 'Steam',
  extensions: ['maFile', 'json', 'zip'],
  password: 'sometimes',
  rank: 7,
  detect(bytes) {
    if (zipNamesIn(bytes).some((name) => maFile.test(name))) return true;
    const file = objectIn(bytes);
    return file !== undefined && (accountsIn(file).length > 0 || isManifest(file));
  },
  async parse(bytes, password) {
    if (zipNamesIn(bytes).length > 0) return contents(await filesIn(bytes, password));
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'steam: no json object');
    // Without the files it speaks of it is of no use, nor are they without it.
    if (isManifest(file)) throw new AppError('unsupported-encryption', 'steam: manifest alone');
    return contents(accountsIn(file));
  },
};

function contents(accounts: readonly unknown[]): ForeignContents {
  const collected = collect(
    accounts,
    (data) => (isObject(data) ? steamAccount(data) : refuse('bad-entry', 'steam: no object')),
    (data) => (isObject(data) ? ['Steam', steamName(data)].filter(Boolean).join(': ') : ''),
  );
  const codeSets = accounts
    .filter(isObject)
    .flatMap((data) => revocationSet(data, 'Steam', steamName(data)));
  return foreignContents('steam', { ...collected, codeSets });
}

/** One account, or several by their Steam ids. */
function accountsIn(file: JsonObject): readonly unknown[] {
  if ('shared_secret' in file) return [file];
  const accounts = Object.values(objectField(file, 'accounts'));
  return accounts.some((data) => isObject(data) && 'shared_secret' in data) ? accounts : [];
}

function isManifest(file: JsonObject): boolean {
  return objectsField(file, 'entries').some((entry) => 'encryption_iv' in entry);
}

async function filesIn(bytes: Uint8Array, password: string | undefined): Promise<unknown[]> {
  const entries = await openZip(bytes);
  const index = entries.find(({ name }) => fileName(name) === manifest);
  const known = index === undefined ? undefined : objectIn(await index.read(password));
  const sealed = new Map(
    objectsField(known ?? {}, 'entries').map((entry) => [textField(entry, 'filename'), entry]),
  );
  const files: unknown[] = [];
  for (const entry of entries.filter(({ name }) => maFile.test(name))) {
    const file = await entry.read(password);
    const plain = objectIn(file);
    files.push(plain ?? (await opened(file, sealed.get(fileName(entry.name)), password)));
  }
  return files;
}

/** Undefined where nothing says how a file is encrypted, or where it does not decrypt to an account. */
async function opened(
  file: Uint8Array,
  entry: JsonObject | undefined,
  password: string | undefined,
): Promise<JsonObject | undefined> {
  const parts = entry === undefined ? undefined : sealedParts(file, entry);
  if (parts === undefined) return undefined;
  if (password === undefined) throw new AppError('password-needed');
  const key = await pbkdf2(password, parts.salt, costs);
  const plain = openAesCbc(key, parts.iv, parts.ciphertext);
  const data = plain === undefined ? undefined : parseObject(new TextDecoder().decode(plain));
  // One password is for all files: where one does not open, it is the wrong one.
  if (data === undefined) throw new AppError('wrong-file-password');
  return data;
}

function sealedParts(file: Uint8Array, entry: JsonObject) {
  try {
    const iv = decodeBase64(textField(entry, 'encryption_iv'));
    const salt = decodeBase64(textField(entry, 'encryption_salt'));
    const ciphertext = decodeBase64(textIn(file) ?? '');
    const sound = iv.length === 16 && salt.length > 0 && ciphertext.length > 0;
    return sound ? { iv, salt, ciphertext } : undefined;
  } catch {
    return undefined;
  }
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}
