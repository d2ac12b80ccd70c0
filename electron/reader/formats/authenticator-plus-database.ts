import { AppError } from '../../../shared/errors.ts';
import type { ImportFormat } from '../registry.ts';
import { authenticatorRows } from './parts/authenticator-rows.ts';
import { maybeSqlCipher, openSqlCipher } from './parts/sqlcipher.ts';
import { sqliteTables } from './parts/sqlite.ts';

/**
 * Authenticator Plus (Android): its backup `authplus.db`, a database of SQLCipher 3. Nothing marks such a
 * file, so it is asked for last.
 */
export const format: ImportFormat = {
  id: 'authenticator-plus-database',
  name: 'Authenticator Plus',
  extensions: ['db'],
  password: 'always',
  rank: 18,
  detect: maybeSqlCipher,
  async parse(bytes, password) {
    if (!maybeSqlCipher(bytes)) throw new AppError('damaged-file', 'sqlcipher: cut off');
    if (password === undefined) throw new AppError('password-needed');
    const { accounts } = await sqliteTables(await openSqlCipher(bytes, password), ['accounts']);
    return authenticatorRows('authenticator-plus-database', accounts);
  },
};
