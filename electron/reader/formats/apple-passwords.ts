import { managerCsv } from './parts/manager-csv.ts';

/** Apple's Passwords and Safari, *Export Passwords…*; Strongbox writes the same header and more. */
export const format = managerCsv({
  id: 'apple-passwords',
  name: 'Apple Passwords',
  columns: ['title', 'url', 'username', 'password', 'otpauth'],
  without: ['archived'],
  item: (row) => ({
    title: row.get('title'),
    username: row.get('username'),
    codes: [row.get('otpauth')],
    note: row.get('notes'),
  }),
});
