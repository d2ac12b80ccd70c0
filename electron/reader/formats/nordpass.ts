import { managerCsv } from './parts/manager-csv.ts';
import { parseArray, isObject, textField } from './parts/source.ts';

/** NordPass, *Settings > Export items*: it leaves out the authenticator's secrets. */
export const format = managerCsv({
  id: 'nordpass',
  name: 'NordPass',
  columns: ['name', 'url', 'username', 'password', 'note', 'cardholdername'],
  passwordsOnly: true,
  item: (row) => ({
    title: row.get('name'),
    username: row.get('username') || row.get('email'),
    codes: [],
    note: row.get('note'),
    fields: (parseArray(row.get('custom_fields')) ?? [])
      .filter(isObject)
      .map((field) => ({ label: textField(field, 'label'), text: textField(field, 'value') })),
    tags: [row.get('folder')],
  }),
});
