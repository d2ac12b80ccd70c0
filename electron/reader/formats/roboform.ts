import { lastFolder, managerCsv } from './parts/manager-csv.ts';

/** RoboForm, *Options > Account & Data > Export > CSV*: it leaves out the authenticator's secrets. */
export const format = managerCsv({
  id: 'roboform',
  name: 'RoboForm',
  columns: ['name', 'url', 'login', 'pwd', 'note'],
  passwordsOnly: true,
  item: (row) => ({
    title: row.get('name'),
    username: row.get('login'),
    codes: [],
    note: row.get('note'),
    tags: lastFolder(row.get('folder')),
  }),
});
