import type { ForeignContents } from '../../../model/foreign.ts';
import { refuse } from '../../../otp/refusal.ts';
import { managerContents, type ManagerItem } from './manager-items.ts';
import {
  isObject,
  listField,
  objectField,
  objectsField,
  textField,
  type JsonObject,
} from './source.ts';

/** Kinds of custom fields: text, hidden, boolean, linked. The last two have no text of their own. */
const fieldsWithText = [0, 1];

/** What a plain Bitwarden export holds; the two apps differ in how much of it they write. */
export function bitwardenContents(format: string, file: JsonObject): ForeignContents {
  const names = new Map(
    [...objectsField(file, 'folders'), ...objectsField(file, 'collections')].map((folder) => [
      textField(folder, 'id'),
      textField(folder, 'name'),
    ]),
  );
  return managerContents(
    format,
    listField(file, 'items').map((item) => () => readItem(item, names)),
  );
}

function readItem(item: unknown, names: ReadonlyMap<string, string>): ManagerItem {
  if (!isObject(item)) return refuse('bad-entry', 'bitwarden: item is no object');
  const login = objectField(item, 'login');
  const folders = [textField(item, 'folderId'), ...listField(item, 'collectionIds').map(String)];
  const fields = objectsField(item, 'fields')
    .filter((field) => fieldsWithText.includes(Number(field['type'] ?? 0)))
    .map((field) => ({ label: textField(field, 'name'), text: textField(field, 'value') }));
  const isUri = ({ text }: { text: string }): boolean => /^\s*otpauth:\/\//i.test(text);
  return {
    title: textField(item, 'name'),
    username: textField(login, 'username'),
    codes: [textField(login, 'totp'), ...fields.filter(isUri).map(({ text }) => text)],
    note: textField(item, 'notes'),
    fields: fields.filter((field) => !isUri(field)),
    tags: folders.map((id) => names.get(id) ?? ''),
    favourite: item['favorite'] === true,
    deleted: textField(item, 'deletedDate') !== '',
  };
}
