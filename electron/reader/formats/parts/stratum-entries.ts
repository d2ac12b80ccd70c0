import { AppError } from '../../../../shared/errors.ts';
import type { ForeignContents } from '../../../model/foreign.ts';
import { nameOf } from '../../../otp/foreign-account.ts';
import { isAbsent, secretFrom } from '../../../otp/parameters.ts';
import { refuse } from '../../../otp/refusal.ts';
import { collect, foreignContents, type ReadEntry } from './collect.ts';
import { hexSecretFrom, plainEntry } from './plain-otp.ts';
import { isObject, listField, objectsField, textField, type JsonObject } from './source.ts';

/**
 * What Stratum writes to a backup, and keeps in its own database in the same words.
 * @throws AppError `damaged-file`, `nothing-to-import`
 */
export function stratumContents(format: string, file: JsonObject): ForeignContents {
  if (!Array.isArray(file['Authenticators'])) {
    throw new AppError('damaged-file', 'stratum: no authenticators');
  }
  const categories = categoriesOf(file);
  return foreignContents(
    format,
    collect(listField(file, 'Authenticators'), (entry) => readEntry(entry, categories), labelOf),
  );
}

/** Names of categories by the secret that they were given to: the app knows an entry by its secret. */
function categoriesOf(file: JsonObject): ReadonlyMap<string, readonly string[]> {
  const names = new Map(
    objectsField(file, 'Categories').map((category) => [
      textField(category, 'Id'),
      textField(category, 'Name'),
    ]),
  );
  const bySecret = new Map<string, string[]>();
  for (const binding of objectsField(file, 'AuthenticatorCategories')) {
    const secret = textField(binding, 'AuthenticatorSecret');
    const name = names.get(textField(binding, 'CategoryId')) ?? '';
    bySecret.set(secret, [...(bySecret.get(secret) ?? []), name]);
  }
  return bySecret;
}

/** By the numbers in the file. */
const types = ['', 'hotp', 'totp', 'motp', 'steam', 'yandex'];
const algorithms = ['SHA1', 'SHA256', 'SHA512'];

function readEntry(entry: unknown, categories: ReadonlyMap<string, readonly string[]>): ReadEntry {
  if (!isObject(entry)) return refuse('bad-entry', 'stratum: entry is no object');
  const type = types[Number(entry['Type'])] || refuse('unsupported-type', 'stratum: unknown type');
  const { Algorithm: number, Secret: secret } = entry;
  const algorithm = isAbsent(number)
    ? undefined
    : (algorithms[Number(number)] ?? refuse('bad-algorithm', 'stratum: unknown algorithm'));
  const names = { ...namesOf(entry), tags: categories.get(textField(entry, 'Secret')) };
  return plainEntry(names, {
    type,
    secret: type === 'motp' ? hexSecretFrom(secret) : secretFrom(secret),
    algorithm,
    digits: entry['Digits'],
    period: entry['Period'],
    counter: entry['Counter'],
    pin: entry['Pin'],
  });
}

function namesOf(entry: JsonObject): { issuer: string; accountName: string } {
  return { issuer: textField(entry, 'Issuer'), accountName: textField(entry, 'Username') };
}

function labelOf(entry: unknown): string {
  return isObject(entry) ? nameOf(namesOf(entry)) : '';
}
