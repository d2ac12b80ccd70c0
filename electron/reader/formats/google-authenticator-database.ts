import type { ForeignContents } from '../../model/foreign.ts';
import type { ImportFormat } from '../registry.ts';
import { authenticatorRows } from './parts/authenticator-rows.ts';
import { isSqliteWith, sqliteTables } from './parts/sqlite.ts';

const id = 'google-authenticator-database';

/**
 * Google Authenticator's own database, `databases/databases` on a rooted Android. Source:
 * java/com/google/android/apps/authenticator/AccountDb.java of google/google-authenticator-android.
 */
export const format: ImportFormat = {
  id,
  name: 'Google Authenticator',
  extensions: ['db', 'sqlite'],
  password: 'never',
  rank: 6,
  detect: (bytes) => isSqliteWith(bytes, 'accounts', 'email', 'secret', 'provider'),
  async parse(bytes): Promise<ForeignContents> {
    const { accounts } = await sqliteTables(bytes, ['accounts']);
    return authenticatorRows(id, accounts);
  },
};
