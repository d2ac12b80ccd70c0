import { AppError } from '../../../shared/errors.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { lastFolder } from './parts/manager-csv.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import {
  isObject,
  listField,
  objectField,
  objectIn,
  objectsField,
  textField,
} from './parts/source.ts';

/** New records name the field's type, its label and its number; old ones the maker of the codes. */
const codeField = /^(?:\$oneTimeCode\b|TFC:Keeper$)/;

/** Keeper, *Settings > Export > JSON*. Source: json.py of Keeper-Security/Commander. */
export const format: ImportFormat = {
  id: 'keeper',
  name: 'Keeper',
  extensions: ['json'],
  password: 'never',
  rank: 12,
  detect(bytes) {
    const file = objectIn(bytes);
    if (file === undefined || !Array.isArray(file['records'])) return false;
    const [first] = file['records'] as readonly unknown[];
    return (
      'shared_folders' in file ||
      (isObject(first) && ('custom_fields' in first || '$type' in first))
    );
  },
  async parse(bytes) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'keeper: no json object');
    return managerContents(
      'keeper',
      listField(file, 'records').map((record) => () => itemOf(record)),
    );
  },
};

function itemOf(record: unknown): ManagerItem {
  if (!isObject(record)) return refuse('bad-entry', 'keeper: record is no object');
  const custom = Object.entries(objectField(record, 'custom_fields')).flatMap(([name, value]) =>
    textsIn(value).map((text) => ({ name, text })),
  );
  const folders = objectsField(record, 'folders').flatMap((folder) => [
    ...lastFolder(textField(folder, 'folder')),
    ...lastFolder(textField(folder, 'shared_folder')),
  ]);
  return {
    title: textField(record, 'title'),
    username: textField(record, 'login'),
    codes: custom.filter(({ name }) => codeField.test(name)).map(({ text }) => text),
    note: textField(record, 'notes'),
    fields: custom
      .filter(({ name }) => !codeField.test(name))
      .map(({ name, text }) => ({ label: labelIn(name), text })),
    tags: folders,
  };
}

/** `$text:Recovery code:1` is called "Recovery code". */
function labelIn(name: string): string {
  return /^\$[A-Za-z]+:([^:]*)/.exec(name)?.[1] ?? name;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
