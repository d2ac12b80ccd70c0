import { AppError } from '../../../shared/errors.ts';
import { refuse } from '../../otp/refusal.ts';
import type { ImportFormat } from '../registry.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import {
  isObject,
  type JsonObject,
  listField,
  objectIn,
  objectsField,
  textField,
} from './parts/source.ts';

/** Types of fields whose text is the login's name, the best first. */
const nameTypes = ['username', 'email'];
const secretTypes = ['password', 'totp', '.Android#', 'section'];

/** Enpass, *File > Export > .json*. */
export const format: ImportFormat = {
  id: 'enpass',
  name: 'Enpass',
  extensions: ['json'],
  password: 'never',
  rank: 12,
  detect(bytes) {
    const file = objectIn(bytes);
    if (file === undefined || 'encrypted' in file) return false;
    const items = objectsField(file, 'items');
    return items.some((item) =>
      objectsField(item, 'fields').some(({ type }) => type !== undefined),
    );
  },
  async parse(bytes) {
    const file = objectIn(bytes);
    if (file === undefined) throw new AppError('damaged-file', 'enpass: no json object');
    const folders = new Map(
      objectsField(file, 'folders').map((folder) => [
        textField(folder, 'uuid'),
        textField(folder, 'title'),
      ]),
    );
    return managerContents(
      'enpass',
      listField(file, 'items').map((item) => () => itemOf(item, folders)),
    );
  },
};

function itemOf(item: unknown, folders: ReadonlyMap<string, string>): ManagerItem {
  if (!isObject(item)) return refuse('bad-entry', 'enpass: item is no object');
  const fields = objectsField(item, 'fields').filter((field) => !isOn(field['deleted']));
  const valuesOf = (type: string): readonly string[] =>
    fields.filter((field) => field['type'] === type).map((field) => textField(field, 'value'));
  return {
    title: textField(item, 'title'),
    username: nameTypes.flatMap(valuesOf).find(Boolean) ?? '',
    codes: valuesOf('totp'),
    note: textField(item, 'note'),
    fields: fields.filter(isPlain).map((field) => ({
      label: textField(field, 'label'),
      text: textField(field, 'value'),
    })),
    tags: listField(item, 'folders').map((id) => folders.get(String(id)) ?? ''),
    favourite: isOn(item['favorite']),
    deleted: isOn(item['trashed']),
  };
}

function isPlain(field: JsonObject): boolean {
  return ![...nameTypes, ...secretTypes].includes(textField(field, 'type'));
}

function isOn(value: unknown): boolean {
  return value === true || Number(value) === 1;
}
