import { isSet, managerCsv } from './parts/manager-csv.ts';

/** 1Password 8, *File > Export > CSV*: logins and passwords only. */
export const format = managerCsv({
  id: '1password-csv',
  name: '1Password',
  columns: ['title', 'url', 'username', 'password', 'otpauth', 'favorite', 'archived'],
  item: (row) => ({
    title: row.get('title'),
    username: row.get('username'),
    codes: [row.get('otpauth')],
    note: row.get('notes'),
    tags: row.get('tags').split(/[;,]/),
    favourite: isSet(row.get('favorite')),
  }),
});
