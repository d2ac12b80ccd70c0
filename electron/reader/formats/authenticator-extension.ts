import { AppError } from '../../../shared/errors.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { isAbsent, secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { openCryptoJs } from './parts/cryptojs.ts';
import { extensionKeys, type ExtensionKeys } from './parts/extension-keys.ts';
import { hexSecretFrom, plainEntry } from './parts/plain-otp.ts';
import { isObject, objectIn, parseObject, textField, type JsonObject } from './parts/source.ts';

/** The `dataType` of an entry that is encrypted as a whole. */
const sealedType = 'EncOTPStorage';

/**
 * The browser extension Authenticator: `authenticator.txt` or `.json`, plain and with each of its ways to
 * encrypt. Source: src/import.ts, src/models/storage.ts and argon.ts of Authenticator-Extension.
 */
export const format: ImportFormat = {
  id: 'authenticator-extension',
  name: 'Authenticator (browser extension)',
  extensions: ['txt', 'json'],
  password: 'sometimes',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    return file !== undefined && Object.values(file).some(isEntry);
  },
  async parse(bytes, password) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'extension: no json object');
    const entries = Object.values(file).filter(isEntry);
    const isSealed = (entry: JsonObject): boolean =>
      entry['dataType'] === sealedType || entry['encrypted'] === true;
    const sealed = entries.filter(isSealed);
    const opened = new Map<JsonObject, JsonObject>();
    if (sealed.length > 0) {
      if (password === undefined) throw new AppError('password-needed');
      const keys = await extensionKeys(file, password);
      for (const entry of sealed) {
        const plain = openEntry(entry, keys);
        if (plain !== undefined) opened.set(entry, plain);
      }
      if (opened.size === 0) throw new AppError('wrong-file-password');
    }
    return foreignContents(
      'authenticator-extension',
      collect(
        entries,
        (entry) =>
          readEntry(
            isSealed(entry)
              ? (opened.get(entry) ?? refuse('bad-entry', 'extension: entry does not open'))
              : entry,
          ),
        (entry) => nameOf(namesOf(entry)),
      ),
    );
  },
};

function isEntry(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  if (value['dataType'] === sealedType) return typeof value['data'] === 'string';
  if (typeof value['secret'] !== 'string') return false;
  return (
    value['dataType'] === 'OTPStorage' || ('type' in value && ('hash' in value || 'index' in value))
  );
}

/** The secret alone, or the whole of the entry. */
function openEntry(entry: JsonObject, keys: ExtensionKeys): JsonObject | undefined {
  const whole = entry['dataType'] === sealedType;
  const key = keys.get(whole ? textField(entry, 'keyId') : '');
  const opened = openCryptoJs(textField(entry, whole ? 'data' : 'secret'), key ?? '');
  if (key === undefined || opened === undefined) return undefined;
  const text = new TextDecoder().decode(opened);
  if (whole) return parseObject(text);
  // A wrong key may fit by chance, but gives no text of a secret.
  return /^[\w =-]+$/.test(text) ? { ...entry, secret: text } : undefined;
}

/** By the numbers that older versions wrote. */
const algorithms = ['SHA1', 'SHA1', 'SHA256', 'SHA512'];

function readEntry(entry: JsonObject): ReadEntry {
  const { type, secret } = kindAndSecret(entry);
  const { algorithm, digits } = entry;
  return plainEntry(
    { ...namesOf(entry), favourite: entry['pinned'] === true },
    {
      type: type === 'battle' ? 'totp' : type,
      secret,
      algorithm: algorithms[Number(isAbsent(algorithm) ? 0 : algorithm)] ?? algorithm,
      digits: type === 'battle' ? 8 : digits,
      period: entry['period'],
      counter: entry['counter'],
    },
  );
}

/** Early versions marked other kinds in the secret; `hex` and `hhex` say how it is written. */
function kindAndSecret(entry: JsonObject): { type: string; secret: Uint8Array } {
  const [, mark = '', text = ''] =
    /^(blz-|bliz-|stm-)?(.*)$/s.exec(textField(entry, 'secret').trim()) ?? [];
  const written = textField(entry, 'type').toLowerCase() || 'totp';
  const type = mark === '' ? written : mark === 'stm-' ? 'steam' : 'battle';
  if (type === 'hex') return { type: 'totp', secret: hexSecretFrom(text) };
  if (type === 'hhex') return { type: 'hotp', secret: hexSecretFrom(text) };
  return { type, secret: secretFrom(text) };
}

/** `name::host` tells on which pages a code is offered. */
function namesOf(entry: JsonObject): { issuer: string; accountName: string } {
  const [issuer = ''] = textField(entry, 'issuer').split('::');
  return { issuer, accountName: textField(entry, 'account') };
}
