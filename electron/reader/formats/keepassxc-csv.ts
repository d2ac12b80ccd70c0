import type { ImportFormat } from '../registry.ts';
import { csvRows, hasColumns } from './parts/csv.ts';
import { managerContents } from './parts/manager-items.ts';

/**
 * KeePassXC, *Database > Export > CSV*. Source: src/format/CsvExporter.cpp of keepassxreboot/keepassxc.
 * Groups are written with their path, the root's name first; those of the recycle bin too.
 */
export const format: ImportFormat = {
  id: 'keepassxc-csv',
  name: 'KeePassXC',
  extensions: ['csv'],
  password: 'never',
  rank: 13,
  detect: (bytes) => hasColumns(bytes, 'group', 'title', 'username', 'password', 'url', 'notes'),
  parse: async (bytes) =>
    managerContents(
      'keepassxc-csv',
      csvRows(bytes).map((row) => () => {
        const [, ...groups] = row.get('group').split('/');
        return {
          title: row.get('title'),
          username: row.get('username'),
          codes: [row.get('totp')],
          note: row.get('notes'),
          tags: groups.slice(-1),
          deleted: groups[0] === 'Recycle Bin',
        };
      }),
    ),
};
