import { managerCsv } from './parts/manager-csv.ts';

/**
 * KeePassXC, *Database > Export > CSV*. Source: src/format/CsvExporter.cpp of keepassxreboot/keepassxc.
 * Groups are written with their path, the root's name first; those of the recycle bin too.
 */
export const format = managerCsv({
  id: 'keepassxc-csv',
  name: 'KeePassXC',
  columns: ['group', 'title', 'username', 'password', 'url', 'notes'],
  item(row) {
    const [, ...groups] = row.get('group').split('/');
    return {
      title: row.get('title'),
      username: row.get('username'),
      codes: [row.get('totp')],
      note: row.get('notes'),
      tags: groups.slice(-1),
      deleted: groups[0] === 'Recycle Bin',
    };
  },
});
