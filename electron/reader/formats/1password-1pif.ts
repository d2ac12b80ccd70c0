import { AppError } from '../../../shared/errors.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import {
  listField,
  objectField,
  objectsField,
  parseObject,
  textField,
  textIn,
} from './parts/source.ts';
import { zipNamesIn } from './parts/zip-names.ts';
import { openZip } from './parts/zip.ts';

/** Stands between two items, each of which is one line of JSON. */
const separator = '***5642bee8-a5ff-11dc-8314-0800200c9a66***';

const inFolder = /\.1pif$/i;

/**
 * 1Password up to version 7, *File > Export > 1Password Interchange Format*: a folder `….1pif` with the
 * file `data.1pif` in it, which may come as a zip file.
 */
export const format: ImportFormat = {
  id: '1password-1pif',
  name: '1Password',
  extensions: ['1pif', 'zip'],
  password: 'never',
  rank: 12,
  detect: (bytes) =>
    zipNamesIn(bytes).some((name) => inFolder.test(name)) ||
    (textIn(bytes)?.includes(separator) ?? false),
  async parse(bytes) {
    const text = textIn(await plainFile(bytes)) ?? '';
    const lines = text.split(/\r\n|\r|\n/).filter((line) => /\S/.test(line));
    const items = lines.filter((line) => !line.startsWith('***'));
    if (items.length === lines.length) throw new AppError('damaged-file', '1pif: no separator');
    return managerContents(
      '1password-1pif',
      items.map((line) => () => itemOf(line)),
    );
  },
};

async function plainFile(bytes: Uint8Array): Promise<Uint8Array> {
  if (zipNamesIn(bytes).length === 0) return bytes;
  const entry = (await openZip(bytes)).find(({ name }) => inFolder.test(name));
  if (entry === undefined) throw new AppError('damaged-file', '1pif: not in the zip');
  return entry.read();
}

function itemOf(line: string): ManagerItem {
  const item = parseObject(line) ?? refuse('bad-entry', '1pif: no json');
  const contents = objectField(item, 'secureContents');
  const open = objectField(item, 'openContents');
  const fields = objectsField(contents, 'sections').flatMap((section) =>
    objectsField(section, 'fields'),
  );
  const login = objectsField(contents, 'fields').find(
    (field) => field['designation'] === 'username',
  );
  const isCode = (name: string): boolean => name.startsWith('TOTP_');
  return {
    title: textField(item, 'title'),
    username: login === undefined ? textField(contents, 'username') : textField(login, 'value'),
    codes: fields
      .filter((field) => isCode(textField(field, 'n')))
      .map((field) => textField(field, 'v')),
    note: textField(contents, 'notesPlain'),
    fields: fields
      .filter((field) => !isCode(textField(field, 'n')))
      .map((field) => ({ label: textField(field, 't'), text: textField(field, 'v') })),
    tags: listField(open, 'tags').map(String),
    favourite: Number(open['faveIndex'] ?? 0) > 0,
    deleted: item['trashed'] === true,
  };
}
