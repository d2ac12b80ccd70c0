import { columnsIn } from './parts/csv.ts';
import { managerCsv } from './parts/manager-csv.ts';

const columns = ['name', 'url', 'username', 'password'];

const csv = managerCsv({
  id: 'chrome',
  name: 'Chrome',
  columns,
  passwordsOnly: true,
  item: (row) => ({
    title: row.get('name'),
    username: row.get('username'),
    codes: [],
    note: row.get('note'),
  }),
});

/** Google Password Manager and browsers made of Chromium (Edge, Brave, Opera, Vivaldi): no codes in it. */
export const format = {
  ...csv,
  /** So many apps have these four columns that only a file with no others is a browser's. */
  detect: (bytes: Uint8Array) =>
    csv.detect(bytes) && columnsIn(bytes).every((column) => [...columns, 'note'].includes(column)),
};
