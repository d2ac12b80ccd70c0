import { AppError } from '../../../shared/errors.ts';
import type { ForeignAccount } from '../../model/foreign.ts';
import { foreignAccount, nameOf } from '../../otp/foreign-account.ts';
import { splitLabel } from '../../otp/key-uri-label.ts';
import { digitsFrom, isAbsent, secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { androidPreferences, isAndroidPreferences } from './parts/android-preferences.ts';
import { AuthySeeds } from './parts/authy-seeds.ts';
import { collect, foreignContents } from './parts/collect.ts';
import { hexSecretFrom } from './parts/plain-otp.ts';
import {
  isObject,
  listField,
  objectIn,
  parseArray,
  textField,
  type JsonObject,
} from './parts/source.ts';

/** Keys of the phone's preferences: accounts of other services, and those that Authy itself issued. */
const authenticatorKey = 'com.authy.storage.tokens.authenticator.key';
const ownKey = 'com.authy.storage.tokens.authy.key';

/** Lists in the files that the programs of the community make of a desktop app's or a server's answer. */
const listNames = ['authenticator_tokens', 'decrypted_authenticator_tokens'];

/**
 * Authy has no export. Read are its preferences on a rooted phone and the JSON files of the programs that
 * people use to get out; encrypted ones with the backup password.
 */
export const format: ImportFormat = {
  id: 'authy',
  name: 'Authy',
  extensions: ['xml', 'json'],
  password: 'sometimes',
  rank: 11,
  detect(bytes) {
    const file = objectIn(bytes);
    return file === undefined
      ? [authenticatorKey, ownKey].some((key) => isAndroidPreferences(bytes, key))
      : listNames.some((name) => Array.isArray(file[name]));
  },
  async parse(bytes, password) {
    const tokens = tokensIn(bytes);
    const seeds = await AuthySeeds.open(tokens.filter(isObject), password);
    return foreignContents(
      'authy',
      collect(tokens, (token) => readToken(token, seeds), labelOf),
    );
  },
};

function tokensIn(bytes: Uint8Array): readonly unknown[] {
  const file = objectIn(bytes);
  if (file !== undefined) return listNames.flatMap((name) => listField(file, name));
  const preferences = androidPreferences(bytes);
  return [authenticatorKey, ownKey].flatMap((key) => {
    const text = preferences.get(key);
    if (text === undefined || text.trim() === '') return [];
    const tokens = parseArray(text);
    if (tokens === undefined) throw new AppError('damaged-file', 'authy: no list of tokens');
    return tokens;
  });
}

function readToken(token: unknown, seeds: AuthySeeds): ForeignAccount {
  if (!isObject(token)) return refuse('bad-entry', 'authy: token is no object');
  const own = token['secretSeed'];
  const otp = isAbsent(own)
    ? { secret: secretFrom(seeds.of(token)), digits: digitsFrom(token['digits']), period: 30 }
    : { secret: hexSecretFrom(own), digits: digitsFrom(token['digits'] ?? 7), period: 10 };
  return foreignAccount({
    ...namesOf(token),
    otp: { type: 'totp', algorithm: 'SHA1', ...otp },
  });
}

/** The name that is shown is `Issuer: account` unless the person changed it. */
function namesOf(token: JsonObject): { issuer: string; accountName: string } {
  const text = (...names: string[]): string =>
    names.map((name) => textField(token, name).trim()).find(Boolean) ?? '';
  const issuer = text('originalIssuer', 'original_issuer', 'issuer');
  const original = text('originalName', 'original_name');
  const names = splitLabel(text('name') || original, issuer);
  const accountName =
    names.otherLabel ??
    (names.accountName === names.issuer
      ? splitLabel(original, issuer).accountName
      : names.accountName);
  return { issuer: names.issuer, accountName: accountName === names.issuer ? '' : accountName };
}

function labelOf(token: unknown): string {
  return isObject(token) ? nameOf(namesOf(token)) : '';
}
