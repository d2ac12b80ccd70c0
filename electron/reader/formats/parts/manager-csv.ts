import { AppError } from '../../../../shared/errors.ts';
import type { ImportFormat } from '../../registry.ts';
import { columnsIn, csvRows, hasColumns, type CsvRow } from './csv.ts';
import { managerContents, type ManagerItem } from './manager-items.ts';

export interface ManagerCsv {
  readonly id: string;
  readonly name: string;
  /** Lower-case names that are always in the header. */
  readonly columns: readonly string[];
  /** Names of which none is: another app's file has the rest too. */
  readonly without?: readonly string[];
  /** No column is for one-time codes: there is nothing in it but backup codes in notes. */
  readonly passwordsOnly?: boolean;
  readonly item: (row: CsvRow) => ManagerItem;
}

/** The format of a password manager's CSV file, known by its header. */
export function managerCsv(csv: ManagerCsv): ImportFormat {
  const { id, name, columns, without = [], passwordsOnly = false, item } = csv;
  return {
    id,
    name,
    extensions: ['csv'],
    password: 'never',
    rank: 13,
    detect: (bytes) =>
      hasColumns(bytes, ...columns) && !columnsIn(bytes).some((column) => without.includes(column)),
    async parse(bytes) {
      const items = csvRows(bytes).map((row) => () => item(row));
      try {
        return managerContents(id, items);
      } catch (error) {
        const empty = error instanceof AppError && error.code === 'nothing-to-import';
        throw empty && passwordsOnly ? new AppError('no-codes-in-export') : error;
      }
    },
  };
}

/** The last part of a folder's path. */
export function lastFolder(path: string): readonly string[] {
  return path.split(/[/\\]/).filter(Boolean).slice(-1);
}

/** `1`, `true`, `yes`, `x` or a star, as apps write that something holds. */
export function isSet(text: string): boolean {
  return /^(?:1|true|yes|x|★)$/i.test(text.trim());
}
