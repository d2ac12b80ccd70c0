import { AppError } from '../../../shared/errors.ts';
import { decodeBase64 } from '../../encoding/base64.ts';
import type { ImportFormat } from '../registry.ts';
import { foreignArgon2id } from './parts/argon2id.ts';
import { openSecretstream } from './parts/secretstream.ts';
import { objectField, objectIn, textField, type JsonObject } from './parts/source.ts';
import { readUriList } from './parts/uri-list.ts';

/**
 * Ente Auth, encrypted: `ente-auth-codes-….txt` or `.json`. What it encrypts is the plain export, a list
 * of Key URIs. Source: mobile/apps/auth/lib/models/export/ente.dart of the app.
 */
export const format: ImportFormat = {
  id: 'ente',
  name: 'Ente Auth',
  extensions: ['txt', 'json'],
  password: 'always',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    return (
      file !== undefined &&
      'kdfParams' in file &&
      'encryptedData' in file &&
      'encryptionNonce' in file
    );
  },
  async parse(bytes, password) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'ente: no json object');
    if (Number(file['version']) !== 1) throw new AppError('unsupported-version', 'ente: version');
    if (password === undefined) throw new AppError('password-needed');
    const { salt, header, sealed } = readParts(file);
    const costs = objectField(file, 'kdfParams');
    const key = await foreignArgon2id(password, salt, {
      memoryKiB: Math.floor(Number(costs['memLimit']) / 1024),
      iterations: Number(costs['opsLimit']),
      parallelism: 1,
    });
    const opened = openSecretstream(key, header, sealed);
    if (opened === undefined) throw new AppError('wrong-file-password');
    return readUriList(new TextDecoder().decode(opened), 'ente');
  },
};

function readParts(file: JsonObject) {
  try {
    return {
      salt: decodeBase64(textField(objectField(file, 'kdfParams'), 'salt')),
      header: decodeBase64(textField(file, 'encryptionNonce')),
      sealed: decodeBase64(textField(file, 'encryptedData')),
    };
  } catch {
    throw new AppError('damaged-file', 'ente: no base64');
  }
}
