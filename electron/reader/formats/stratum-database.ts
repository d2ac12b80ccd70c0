import type { ImportFormat } from '../registry.ts';
import type { JsonObject } from './parts/source.ts';
import { isSqliteWith, sqliteTables } from './parts/sqlite.ts';
import { stratumContents } from './parts/stratum-entries.ts';

/** Stratum's own database, `files/proauth.db3` on a rooted Android, while the app has no password. */
export const format: ImportFormat = {
  id: 'stratum-database',
  name: 'Stratum',
  extensions: ['db3', 'db'],
  password: 'never',
  rank: 6,
  detect: (bytes) => isSqliteWith(bytes, 'authenticatorcategory', 'authenticator', 'ranking'),
  async parse(bytes) {
    const tables = await sqliteTables(bytes, [
      'authenticator',
      'category',
      'authenticatorcategory',
    ]);
    return stratumContents('stratum-database', {
      Authenticators: tables.authenticator.map(capitalised),
      Categories: tables.category.map(capitalised),
      AuthenticatorCategories: tables.authenticatorcategory.map((row) => ({
        CategoryId: row['categoryid'],
        AuthenticatorSecret: row['authenticatorsecret'],
      })),
    });
  },
};

/** The backup names a field as the table does, with a capital. */
function capitalised(row: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      value,
    ]),
  );
}
