import { managerCsv } from './parts/manager-csv.ts';

/** Proton Pass, *Settings > Export > CSV*. Older files have neither `email` nor `vault`. */
export const format = managerCsv({
  id: 'proton-pass-csv',
  name: 'Proton Pass',
  columns: ['name', 'url', 'username', 'password', 'note', 'totp'],
  without: ['extra', 'login_totp'],
  item: (row) => ({
    title: row.get('name'),
    username: row.get('username') || row.get('email'),
    codes: [row.get('totp')],
    note: row.get('note'),
    tags: [row.get('vault')],
  }),
});
