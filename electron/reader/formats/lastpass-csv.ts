import { isSet, lastFolder, managerCsv } from './parts/manager-csv.ts';

/**
 * LastPass, *Advanced Options > Export*: of the vault, whose secure notes have `http://sn` as their
 * address. Older files have no column `totp`. The web page writes some characters as HTML does.
 */
export const format = managerCsv({
  id: 'lastpass-csv',
  name: 'LastPass',
  columns: ['url', 'username', 'password', 'extra', 'name', 'grouping'],
  item: (row) => ({
    title: fromHtml(row.get('name')),
    username: fromHtml(row.get('username')),
    codes: [fromHtml(row.get('totp'))],
    note: fromHtml(row.get('extra')),
    tags: lastFolder(fromHtml(row.get('grouping'))),
    favourite: isSet(row.get('fav')),
  }),
});

function fromHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
