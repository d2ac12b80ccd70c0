import { AppError } from '../../../shared/errors.ts';
import type { ForeignAccount } from '../../model/foreign.ts';
import type { Otp } from '../../model/otp.ts';
import { foreignAccount, nameOf } from '../../otp/foreign-account.ts';
import {
  algorithmFrom,
  counterFrom,
  digitsFrom,
  isAbsent,
  periodFrom,
  pinFrom,
  secretFrom,
} from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import { yandexSecret } from '../../otp/yandex.ts';
import type { ImportFormat } from '../registry.ts';
import { openAegisDb } from './parts/aegis-vault.ts';
import { collect, foreignContents } from './parts/collect.ts';
import { isObject, objectIn, parseObject, textField, type JsonObject } from './parts/source.ts';

/** Versions of the encrypted part: 1 and 2 name an entry's group, 3 points to groups by id. */
const dbVersions = [1, 2, 3];

/** Aegis (Android): `aegis-export-….json`, plain and encrypted. Source: docs/vault.md of the app. */
export const format: ImportFormat = {
  id: 'aegis',
  name: 'Aegis',
  extensions: ['json'],
  password: 'sometimes',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    return file !== undefined && 'version' in file && 'header' in file && 'db' in file;
  },
  async parse(bytes, password) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'aegis: no json object');
    if (file['version'] !== 1) throw new AppError('unsupported-version', 'aegis: file version');
    const db = await plainDb(file, password);
    if (!dbVersions.includes(Number(db['version']))) {
      throw new AppError('unsupported-version', 'aegis: db version');
    }
    const groups = groupNames(db['groups']);
    const entries: unknown = db['entries'];
    if (!Array.isArray(entries)) throw new AppError('damaged-file', 'aegis: no entries');
    return foreignContents(
      'aegis',
      collect<unknown>(entries, (entry) => accountOf(entry, groups), labelOf),
    );
  },
};

async function plainDb(file: JsonObject, password: string | undefined): Promise<JsonObject> {
  const { header, db } = file;
  if (isObject(db)) return db;
  if (typeof db !== 'string' || !isObject(header)) {
    throw new AppError('damaged-file', 'aegis: neither plain nor encrypted');
  }
  if (password === undefined) throw new AppError('password-needed');
  const opened = parseObject(await openAegisDb(header, db, password));
  if (opened === undefined) throw new AppError('damaged-file', 'aegis: db is no json object');
  return opened;
}

function accountOf(entry: unknown, groups: ReadonlyMap<string, string>): ForeignAccount {
  if (!isObject(entry)) return refuse('bad-entry', 'aegis: entry is no object');
  const ids = Array.isArray(entry['groups']) ? entry['groups'] : [];
  return foreignAccount({
    issuer: textField(entry, 'issuer'),
    accountName: textField(entry, 'name'),
    otp: otpOf(entry['type'], isObject(entry['info']) ? entry['info'] : {}),
    note: textField(entry, 'note'),
    tags: [textField(entry, 'group'), ...ids.map((id) => groups.get(String(id)) ?? '')],
    favourite: entry['favorite'] === true,
  });
}

function otpOf(type: unknown, info: JsonObject): Otp {
  const secret = secretFrom(info['secret']);
  switch (type) {
    case 'totp':
      return { type, ...hashOf(info), secret, period: periodFrom(info['period']) };
    case 'hotp':
      if (isAbsent(info['counter'])) return refuse('bad-counter', 'aegis: no counter');
      return { type, ...hashOf(info), secret, counter: counterFrom(info['counter']) };
    case 'steam':
      return { type, secret };
    case 'motp':
      return { type, secret, pin: pinFrom(info['pin']) };
    case 'yandex':
      return { type, secret: yandexSecret(secret), pin: pinFrom(info['pin']) };
    default:
      return refuse('unsupported-type', 'aegis: unknown type');
  }
}

function hashOf(info: JsonObject) {
  return { algorithm: algorithmFrom(info['algo']), digits: digitsFrom(info['digits']) };
}

function groupNames(value: unknown): ReadonlyMap<string, string> {
  const groups = (Array.isArray(value) ? value : []).filter(isObject);
  return new Map(groups.map((group) => [textField(group, 'uuid'), textField(group, 'name')]));
}

function labelOf(entry: unknown): string {
  if (!isObject(entry)) return '';
  return nameOf({ issuer: textField(entry, 'issuer'), accountName: textField(entry, 'name') });
}
