import { managerCsv } from './parts/manager-csv.ts';
import type { CsvRow } from './parts/csv.ts';

/** Safe In Cloud, *File > Export > CSV*. */
export const format = managerCsv({
  id: 'safeincloud-csv',
  name: 'Safe In Cloud',
  columns: ['title', 'login', 'password', 'url', 'notes'],
  item: (row) => ({
    title: row.get('title'),
    username: row.get('login'),
    codes: [codeOf(row)],
    note: row.get('notes'),
  }),
});

function codeOf(row: CsvRow): string {
  return row.get('otp') || row.get('one-time password');
}
