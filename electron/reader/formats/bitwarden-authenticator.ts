import { AppError } from '../../../shared/errors.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import type { ImportFormat } from '../registry.ts';
import { bitwardenContents } from './parts/bitwarden-items.ts';
import { columnsIn, csvRows, hasColumns } from './parts/csv.ts';
import { managerContents } from './parts/manager-items.ts';
import { isObject, listField, objectIn, objectsField } from './parts/source.ts';

/** Where a row's first cell stands that may have been torn apart at a comma: the name. */
const nameCell = 3;

/**
 * Bitwarden Authenticator: `authenticator_export_….json` and `.csv`. Source: ExportJsonData.kt and
 * AuthenticatorRepositoryImpl.kt of bitwarden/android.
 */
export const format: ImportFormat = {
  id: 'bitwarden-authenticator',
  name: 'Bitwarden Authenticator',
  extensions: ['json', 'csv'],
  password: 'never',
  rank: 11,
  detect(bytes) {
    const file = objectIn(bytes);
    if (file === undefined) {
      return (
        hasColumns(bytes, 'name', 'login_totp') && !columnsIn(bytes).includes('login_username')
      );
    }
    const items = objectsField(file, 'items');
    return (
      file['encrypted'] === false &&
      items.length > 0 &&
      items.length === listField(file, 'items').length &&
      items.every(({ login }) => isObject(login) && 'totp' in login && !('password' in login))
    );
  },
  async parse(bytes) {
    const file = objectIn(bytes);
    if (file === undefined) return readCsv(bytes);
    if (!Array.isArray(file['items'])) {
      throw new AppError('damaged-file', 'bitwarden authenticator: no items');
    }
    return bitwardenContents('bitwarden-authenticator', file);
  },
};

/** The app quotes nothing: a comma in a name tears it apart, so the URI is looked for. */
function readCsv(bytes: Uint8Array): ForeignContents {
  return managerContents(
    'bitwarden-authenticator',
    csvRows(bytes).map((row) => () => {
      const at = row.cells.findIndex((cell) => /^\s*(?:otpauth|steam):\/\//i.test(cell));
      return {
        title: at < 0 ? row.get('name') : row.cells.slice(nameCell, at - 1).join(','),
        username: '',
        codes: [at < 0 ? row.get('login_totp') : (row.cells[at] ?? '')],
        tags: [row.get('folder')],
        favourite: row.get('favorite') === '1',
      };
    }),
  );
}
