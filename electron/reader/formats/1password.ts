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

const data = 'export.data';

/** 1Password 8, *File > Export > 1PUX*. Source: support.1password.com/1pux-format. */
export const format: ImportFormat = {
  id: '1password',
  name: '1Password',
  extensions: ['1pux'],
  password: 'never',
  rank: 7,
  detect: (bytes) => zipNamesIn(bytes).includes(data),
  async parse(bytes) {
    const entry = (await openZip(bytes)).find(({ name }) => name === data);
    const file = entry === undefined ? undefined : objectIn(await entry.read());
    if (file === undefined) throw new AppError('damaged-file', '1pux: no data');
    const vaults = objectsField(file, 'accounts').flatMap((account) =>
      objectsField(account, 'vaults'),
    );
    const named = vaults.length > 1;
    return managerContents(
      '1password',
      vaults.flatMap((vault) => {
        const name = named ? textField(objectField(vault, 'attrs'), 'name') : '';
        return listField(vault, 'items').map((item) => () => itemOf(item, name));
      }),
    );
  },
};

function itemOf(value: unknown, vault: string): ManagerItem {
  if (!isObject(value)) return refuse('bad-entry', '1pux: item is no object');
  // Versions of the format differ in whether an item is wrapped in an object of its own.
  const item = isObject(value['item']) ? value['item'] : value;
  const overview = objectField(item, 'overview');
  const details = objectField(item, 'details');
  const fields = objectsField(details, 'sections').flatMap((section) =>
    objectsField(section, 'fields'),
  );
  return {
    title: textField(overview, 'title'),
    username: usernameOf(details, fields),
    codes: fields.map((field) => textField(objectField(field, 'value'), 'totp')),
    note: textField(details, 'notesPlain'),
    fields: fields.map((field) => ({ label: textField(field, 'title'), text: plainValue(field) })),
    tags: [vault, ...listField(overview, 'tags').map(String)],
    favourite: Number(item['favIndex'] ?? 0) > 0,
    deleted: ['trashed', 'deleted'].includes(textField(item, 'state')),
  };
}

function usernameOf(details: JsonObject, fields: readonly JsonObject[]): string {
  const login = objectsField(details, 'loginFields').find(
    (field) => field['designation'] === 'username',
  );
  if (login !== undefined) return textField(login, 'value');
  const own = fields.find((field) => field['id'] === 'username');
  return own === undefined ? '' : plainValue(own);
}

function plainValue(field: JsonObject): string {
  const value = objectField(field, 'value');
  return textField(value, 'string') || textField(value, 'concealed');
}
