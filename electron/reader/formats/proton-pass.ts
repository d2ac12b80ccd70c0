import { AppError } from '../../../shared/errors.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import {
  isObject,
  type JsonObject,
  listField,
  objectField,
  objectIn,
  objectsField,
  textField,
} from './parts/source.ts';
import { zipNamesIn } from './parts/zip-names.ts';
import { openZip } from './parts/zip.ts';

const plain = /(?:^|\/)data\.json$/;
const openPgp = /(?:^|\/)data\.pgp$/;
const folder = /^Proton Pass\//;

/** An item's state in the export: 1 is active. */
const trashed = 2;

/**
 * Proton Pass, *Settings > Export*: a zip file with `Proton Pass/data.json`, or `data.pgp` where a
 * password was chosen, which OpenPGP encrypts. Source: packages/pass/lib/export of ProtonMail/WebClients.
 */
export const format: ImportFormat = {
  id: 'proton-pass',
  name: 'Proton Pass',
  extensions: ['zip', 'json'],
  password: 'never',
  rank: 7,
  detect(bytes) {
    const names = zipNamesIn(bytes);
    if (names.length > 0) {
      return names.some((name) => folder.test(name) && (plain.test(name) || openPgp.test(name)));
    }
    const file = objectIn(bytes);
    return file !== undefined && isObject(file['vaults']) && 'version' in file;
  },
  async parse(bytes) {
    const file = objectIn(await dataIn(bytes));
    if (file === undefined) throw new AppError('damaged-file', 'proton pass: no data');
    const vaults = Object.values(objectField(file, 'vaults')).filter(isObject);
    const named = vaults.length > 1;
    return managerContents(
      'proton-pass',
      vaults.flatMap((vault) => {
        const tags = named ? [textField(vault, 'name')] : [];
        return listField(vault, 'items').map((item) => () => itemOf(item, tags));
      }),
    );
  },
};

async function dataIn(bytes: Uint8Array): Promise<Uint8Array> {
  if (zipNamesIn(bytes).length === 0) return bytes;
  const entries = await openZip(bytes);
  const entry = entries.find(({ name }) => plain.test(name));
  if (entry !== undefined) return entry.read();
  const encrypted = entries.some(({ name }) => openPgp.test(name));
  throw new AppError(encrypted ? 'openpgp-file' : 'damaged-file', 'proton pass: no plain data');
}

function itemOf(item: unknown, tags: readonly string[]): ManagerItem {
  if (!isObject(item)) return refuse('bad-entry', 'proton pass: item is no object');
  const data = objectField(item, 'data');
  const metadata = objectField(data, 'metadata');
  const content = objectField(data, 'content');
  const extra = [
    ...objectsField(data, 'extraFields'),
    ...sectionFields(content, 'sections'),
    ...sectionFields(content, 'extraSections'),
  ];
  const valueOf = (field: JsonObject, name: string): string =>
    textField(objectField(field, 'data'), name);
  return {
    title: textField(metadata, 'name'),
    username:
      textField(content, 'itemUsername') ||
      textField(content, 'itemEmail') ||
      textField(content, 'username'),
    codes: [textField(content, 'totpUri'), ...extra.map((field) => valueOf(field, 'totpUri'))],
    note: textField(metadata, 'note'),
    fields: extra.map((field) => ({
      label: textField(field, 'fieldName'),
      text: valueOf(field, 'content'),
    })),
    tags,
    favourite: item['pinned'] === true,
    deleted: item['state'] === trashed,
  };
}

function sectionFields(content: JsonObject, name: string): readonly JsonObject[] {
  return objectsField(content, name).flatMap((section) => objectsField(section, 'sectionFields'));
}
