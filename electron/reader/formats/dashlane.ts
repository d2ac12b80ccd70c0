import { AppError } from '../../../shared/errors.ts';
import type { ImportFormat } from '../registry.ts';
import { csvRows, hasColumns, type CsvRow } from './parts/csv.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import { zipNamesIn } from './parts/zip-names.ts';
import { openZip } from './parts/zip.ts';

const logins = 'credentials.csv';
/** Their text is in a column of the same name. */
const notes = 'securenotes.csv';

/** Dashlane, *Export data*: a zip file, or the file of logins taken out of it. */
export const format: ImportFormat = {
  id: 'dashlane',
  name: 'Dashlane',
  extensions: ['zip', 'csv'],
  password: 'never',
  rank: 7,
  detect: (bytes) =>
    zipNamesIn(bytes).some((name) => fileName(name) === logins) ||
    hasColumns(bytes, 'username', 'username2', 'title', 'password', 'note'),
  async parse(bytes) {
    if (zipNamesIn(bytes).length === 0) return managerContents('dashlane', itemsIn(bytes));
    const items: (() => ManagerItem)[] = [];
    for (const entry of await openZip(bytes)) {
      if ([logins, notes].includes(fileName(entry.name)))
        items.push(...itemsIn(await entry.read()));
    }
    if (items.length === 0) throw new AppError('nothing-to-import');
    return managerContents('dashlane', items);
  },
};

function itemsIn(csv: Uint8Array): (() => ManagerItem)[] {
  return csvRows(csv).map((row) => () => itemOf(row));
}

function itemOf(row: CsvRow): ManagerItem {
  return {
    title: row.get('title'),
    username: ['username', 'username2', 'username3'].map(row.get).find(Boolean) ?? '',
    codes: [row.get('otpurl') || row.get('otpsecret')],
    note: row.get('note'),
    tags: [row.get('category')],
  };
}

function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '').toLowerCase();
}
