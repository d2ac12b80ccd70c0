import { managerCsv } from './parts/manager-csv.ts';

/** Firefox, *Passwords > Export passwords*: no codes in it. */
export const format = managerCsv({
  id: 'firefox',
  name: 'Firefox',
  columns: ['url', 'username', 'password', 'httprealm'],
  passwordsOnly: true,
  item: (row) => ({
    title: row.get('url').replace(/^https?:\/\/(?:www\.)?/, ''),
    username: row.get('username'),
    codes: [],
  }),
});
