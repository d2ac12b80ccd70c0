import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors.ts';
import { decodeBase64 } from '../../encoding/base64.ts';
import type { ForeignAccount } from '../../model/foreign.ts';
import { foreignAccount, nameOf } from '../../otp/foreign-account.ts';
import { digitsFrom, isAbsent, periodFrom, secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { openAesCbc } from './parts/aes-cbc.ts';
import { androidPreferences, isAndroidPreferences } from './parts/android-preferences.ts';
import { collect, foreignContents } from './parts/collect.ts';
import { hexSecretFrom } from './parts/plain-otp.ts';
import {
  isObject,
  parseArray,
  parseObject,
  textField,
  textIn,
  type JsonObject,
} from './parts/source.ts';

const preferencesKey = 'STATIC_TOTP_CODES_LIST';

/** What backups in the cloud are encrypted with where the person chose no password. */
const defaultPassword = 'TotpAuthenticator';

const blockBytes = 16;

/**
 * TOTP Authenticator of BinaryBoot: its `.encrypt` backup, and its preferences on a rooted phone. SHA-1
 * only, since that is all the app knows.
 */
export const format: ImportFormat = {
  id: 'totp-authenticator',
  name: 'TOTP Authenticator',
  extensions: ['encrypt', 'xml'],
  password: 'always',
  rank: 15,
  detect: (bytes) => sealedIn(bytes) !== undefined || isAndroidPreferences(bytes, preferencesKey),
  async parse(bytes, password) {
    const sealed = sealedIn(bytes);
    const codes =
      sealed === undefined
        ? parseArray(androidPreferences(bytes).get(preferencesKey) ?? '')
        : open(sealed, password);
    if (codes === undefined) throw new AppError('damaged-file', 'totp authenticator: no list');
    return foreignContents('totp-authenticator', collect(codes, readCode, labelOf));
  },
};

/** The whole file is one base64 text of whole blocks. */
function sealedIn(bytes: Uint8Array): Uint8Array | undefined {
  const text = textIn(bytes)?.trim() ?? '';
  if (text.length < 64 || !/^[A-Za-z0-9+/\r\n]+={0,2}$/.test(text)) return undefined;
  try {
    const sealed = decodeBase64(text);
    return sealed.length % blockBytes === 0 ? sealed : undefined;
  } catch {
    return undefined;
  }
}

function open(sealed: Uint8Array, password: string | undefined): readonly unknown[] {
  const codes = openWith(sealed, password ?? defaultPassword);
  if (codes !== undefined) return codes;
  throw new AppError(password === undefined ? 'password-needed' : 'wrong-file-password');
}

/** AES-256-CBC without an IV under the password's hash; inside, an object whose one key is the list. */
function openWith(sealed: Uint8Array, password: string): readonly unknown[] | undefined {
  const key = createHash('sha256').update(password, 'utf8').digest();
  const opened = openAesCbc(key, new Uint8Array(blockBytes), sealed);
  if (opened === undefined) return undefined;
  const text = new TextDecoder().decode(opened);
  const [list] = Object.keys(parseObject(text) ?? {});
  return parseArray(list ?? text);
}

function readCode(code: unknown): ForeignAccount {
  if (!isObject(code)) return refuse('bad-entry', 'totp authenticator: no object');
  return foreignAccount({
    ...namesOf(code),
    otp: {
      type: 'totp',
      secret: secretOf(code),
      algorithm: 'SHA1',
      digits: digitsFrom(code['digits']),
      period: periodFrom(code['period']),
    },
  });
}

/** How the key is written: base 16, 32 (what is meant where nothing is said) or 64. */
function secretOf(code: JsonObject): Uint8Array {
  const { base, key } = code;
  switch (isAbsent(base) ? 32 : Number(base)) {
    case 16:
      return hexSecretFrom(key);
    case 32:
      return secretFrom(key);
    case 64: {
      if (isAbsent(key)) return refuse('no-secret', 'totp authenticator: no key');
      const secret = decodeBase64(textField(code, 'key'));
      return secret.length > 0 ? secret : refuse('no-secret', 'totp authenticator: empty key');
    }
    default:
      return refuse('bad-secret', 'totp authenticator: unknown base');
  }
}

function namesOf(code: JsonObject): { issuer: string; accountName: string } {
  const issuer = textField(code, 'issuer');
  return { issuer: issuer === 'Unknown' ? '' : issuer, accountName: textField(code, 'name') };
}

function labelOf(code: unknown): string {
  return isObject(code) ? nameOf(namesOf(code)) : '';
}
