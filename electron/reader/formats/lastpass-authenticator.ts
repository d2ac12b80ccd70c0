import { AppError } from '../../../shared/errors.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { plainEntry } from './parts/plain-otp.ts';
import {
  isObject,
  listField,
  objectField,
  objectIn,
  objectsField,
  textField,
  type JsonObject,
} from './parts/source.ts';

/** LastPass Authenticator: `lpaexport.json`, *Export accounts to file*. Time-based codes only. */
export const format: ImportFormat = {
  id: 'lastpass-authenticator',
  name: 'LastPass Authenticator',
  extensions: ['json'],
  password: 'never',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    if (file === undefined || !Array.isArray(file['accounts'])) return false;
    return (
      'localDeviceId' in file ||
      'deviceId' in file ||
      objectsField(file, 'accounts').some((account) => 'issuerName' in account)
    );
  },
  async parse(bytes) {
    const file = objectIn(bytes);
    if (file === undefined || !Array.isArray(file['accounts'])) {
      throw new AppError('damaged-file', 'lastpass authenticator: no accounts');
    }
    const folders = new Map(
      objectsField(file, 'folders').map((folder) => [
        textField(folder, 'id'),
        textField(folder, 'name'),
      ]),
    );
    // What lies in no folder lies in number 0, "Other accounts".
    folders.delete('0');
    return foreignContents(
      'lastpass-authenticator',
      collect(listField(file, 'accounts'), (account) => readAccount(account, folders), labelOf),
    );
  },
};

function readAccount(account: unknown, folders: ReadonlyMap<string, string>): ReadEntry {
  if (!isObject(account)) return refuse('bad-entry', 'lastpass authenticator: no object');
  const folder = textField(objectField(account, 'folderData'), 'folderId');
  const names = {
    ...namesOf(account),
    tags: [folders.get(folder) ?? ''],
    favourite: account['isFavorite'] === true,
  };
  return plainEntry(names, {
    type: 'totp',
    secret: secretFrom(account['secret']),
    algorithm: account['algorithm'],
    digits: account['digits'],
    period: account['timeStep'],
  });
}

/** What the person changed wins, even where it was emptied. */
function namesOf(account: JsonObject): { issuer: string; accountName: string } {
  const name = (own: string, original: string): string =>
    typeof account[own] === 'string' ? textField(account, own) : textField(account, original);
  return {
    issuer: name('issuerName', 'originalIssuerName'),
    accountName: name('userName', 'originalUserName'),
  };
}

function labelOf(account: unknown): string {
  return isObject(account) ? nameOf(namesOf(account)) : '';
}
