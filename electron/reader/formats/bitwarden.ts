import { AppError } from '../../../shared/errors.ts';
import type { ForeignContents } from '../../model/foreign.ts';
import type { ImportFormat } from '../registry.ts';
import { bitwardenContents } from './parts/bitwarden-items.ts';
import { openBitwarden } from './parts/bitwarden-protected.ts';
import { csvRows, hasColumns } from './parts/csv.ts';
import { managerContents } from './parts/manager-items.ts';
import { objectIn, objectsField, type JsonObject } from './parts/source.ts';

/**
 * Bitwarden: `bitwarden_export_….json` and `.csv`, of a person or an organisation; JSON also protected by
 * a password. Source: bitwarden.com/help/condition-bitwarden-import and encrypted-export.
 */
export const format: ImportFormat = {
  id: 'bitwarden',
  name: 'Bitwarden',
  extensions: ['json', 'csv'],
  password: 'sometimes',
  rank: 12,
  detect(bytes) {
    const file = objectIn(bytes);
    return file === undefined
      ? hasColumns(bytes, 'name', 'login_totp', 'login_username')
      : isBitwarden(file);
  },
  async parse(bytes, password) {
    const file = objectIn(bytes);
    if (file === undefined) return readCsv(bytes);
    if (file['encrypted'] !== true) return readPlain(file);
    if (file['passwordProtected'] !== true) throw new AppError('bound-to-account');
    if (password === undefined) throw new AppError('password-needed');
    return readPlain(await openBitwarden(file, password));
  },
};

/** Old exports say nothing of encryption; then the items' number of a kind tells them from other apps'. */
function isBitwarden(file: JsonObject): boolean {
  if (typeof file['encrypted'] === 'boolean') {
    return (
      Array.isArray(file['items']) ||
      'encKeyValidation_DO_NOT_EDIT' in file ||
      typeof file['data'] === 'string'
    );
  }
  return objectsField(file, 'items').some(
    (item) => typeof item['type'] === 'number' && 'name' in item && 'organizationId' in item,
  );
}

function readPlain(file: JsonObject): ForeignContents {
  if (!Array.isArray(file['items'])) throw new AppError('damaged-file', 'bitwarden: no items');
  return bitwardenContents('bitwarden', file);
}

function readCsv(bytes: Uint8Array): ForeignContents {
  return managerContents(
    'bitwarden',
    csvRows(bytes).map((row) => () => ({
      title: row.get('name'),
      username: row.get('login_username'),
      codes: [row.get('login_totp')],
      note: row.get('notes'),
      fields: fieldsIn(row.get('fields')),
      tags: [row.get('folder'), ...row.get('collections').split(',')],
      favourite: row.get('favorite') === '1',
    })),
  );
}

/** `name: value` on each line; a value of several lines goes on below. */
function fieldsIn(cell: string): readonly { label: string; text: string }[] {
  const fields: { label: string; text: string }[] = [];
  for (const line of cell.split('\n')) {
    const [, label, value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (label !== undefined) fields.push({ label, text: value });
    else if (last !== undefined) last.text += `\n${line}`;
  }
  return fields;
}
