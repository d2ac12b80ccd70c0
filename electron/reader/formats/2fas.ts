import { AppError } from '../../../shared/errors.ts';
import { decodeBase64 } from '../../encoding/base64.ts';
import { nameOf } from '../../otp/foreign-account.ts';
import { splitLabel } from '../../otp/key-uri-label.ts';
import { parseKeyUri } from '../../otp/key-uri.ts';
import { isAbsent, secretFrom } from '../../otp/parameters.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { openTaggedAesGcm } from './parts/aes-gcm.ts';
import { collect, foreignContents, type ReadEntry } from './parts/collect.ts';
import { pbkdf2 } from './parts/pbkdf2.ts';
import { plainEntry } from './parts/plain-otp.ts';
import {
  isObject,
  listField,
  objectField,
  objectIn,
  objectsField,
  parseArray,
  textField,
  type JsonObject,
} from './parts/source.ts';

/** 1 has only names, 2 adds digits and the like, 3 counters and kinds, 4 another way to keep icons. */
const newestSchema = 4;

const kdf = { hash: 'sha256', iterations: 10_000 } as const;

/** 2FAS: `2fas-backup-….2fas`, plain and encrypted. Source: BackupContent.kt and BackupCipherImpl.kt of the app. */
export const format: ImportFormat = {
  id: '2fas',
  name: '2FAS',
  extensions: ['2fas', 'json'],
  password: 'sometimes',
  rank: 10,
  detect(bytes) {
    const file = objectIn(bytes);
    return (
      file !== undefined &&
      'schemaVersion' in file &&
      ('services' in file || 'servicesEncrypted' in file)
    );
  },
  async parse(bytes, password) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', '2fas: no json object');
    const schema = Number(file['schemaVersion']);
    if (!(schema >= 1 && schema <= newestSchema)) {
      throw new AppError('unsupported-version', '2fas: schema');
    }
    const groups = new Map(
      objectsField(file, 'groups').map((group) => [
        textField(group, 'id'),
        textField(group, 'name'),
      ]),
    );
    const services = await plainServices(file, password);
    return foreignContents(
      '2fas',
      collect(services, (service) => readService(service, groups), labelOf),
    );
  },
};

async function plainServices(
  file: JsonObject,
  password: string | undefined,
): Promise<readonly unknown[]> {
  const encrypted = textField(file, 'servicesEncrypted');
  if (encrypted === '') {
    if (!Array.isArray(file['services'])) throw new AppError('damaged-file', '2fas: no services');
    return listField(file, 'services');
  }
  if (password === undefined) throw new AppError('password-needed');
  const opened = await openText(encrypted, password);
  if (opened === undefined) {
    // `reference` is a fixed text under the same password: it says whether the password is right.
    const reference = textField(file, 'reference');
    const right =
      reference !== '' &&
      (await openText(reference, password).catch(() => undefined)) !== undefined;
    throw right
      ? new AppError('damaged-file', '2fas: services do not open')
      : new AppError('wrong-file-password');
  }
  const services = parseArray(new TextDecoder().decode(opened));
  if (services === undefined) throw new AppError('damaged-file', '2fas: services are no list');
  return services;
}

/** Ciphertext with its tag, salt of the password and nonce, each in base64. */
async function openText(text: string, password: string): Promise<Uint8Array | undefined> {
  const [sealed, salt, nonce] = base64Parts(text);
  if (sealed === undefined || salt === undefined || nonce === undefined) {
    throw new AppError('damaged-file', '2fas: expected three parts of base64');
  }
  return openTaggedAesGcm(await pbkdf2(password, salt, kdf), nonce, sealed);
}

function base64Parts(text: string): readonly Uint8Array[] {
  try {
    return text.split(':').map(decodeBase64);
  } catch {
    return [];
  }
}

function readService(service: unknown, groups: ReadonlyMap<string, string>): ReadEntry {
  if (!isObject(service)) return refuse('bad-entry', '2fas: service is no object');
  const otp = objectField(service, 'otp');
  const fields = {
    type: otp['tokenType'],
    algorithm: otp['algorithm'],
    digits: otp['digits'],
    period: otp['period'],
    counter: otp['counter'],
  };
  const issuer = issuerOf(service);
  const label = splitLabel(textField(otp, 'label'), issuer).accountName;
  const names = {
    issuer,
    accountName: textField(otp, 'account') || label,
    tags: [groups.get(textField(service, 'groupId')) ?? ''],
  };
  const linked = Object.values(fields).every(isAbsent) ? linkOf(otp) : undefined;
  const secret = isAbsent(service['secret']) ? linked?.secret : secretFrom(service['secret']);
  if (secret === undefined) return refuse('no-secret', '2fas: no secret');
  return plainEntry(names, linked === undefined ? { ...fields, secret } : { ...linked, secret });
}

/** Before schema 2 only the scanned link says how codes are made, where it was kept. */
function linkOf(otp: JsonObject) {
  try {
    return parseKeyUri(textField(otp, 'link')).account.otp;
  } catch {
    return undefined;
  }
}

/** What the person sees, and may have changed; then what the link said. */
function issuerOf(service: JsonObject): string {
  return textField(service, 'name') || textField(objectField(service, 'otp'), 'issuer');
}

function labelOf(service: unknown): string {
  if (!isObject(service)) return '';
  const accountName = textField(objectField(service, 'otp'), 'account');
  return nameOf({ issuer: issuerOf(service), accountName });
}
