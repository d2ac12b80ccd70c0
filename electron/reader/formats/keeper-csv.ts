import type { ImportFormat } from '../registry.ts';
import { csvCells } from './parts/csv.ts';
import { lastFolder } from './parts/manager-csv.ts';
import { managerContents, type ManagerItem } from './parts/manager-items.ts';
import { textIn } from './parts/source.ts';

/** Keeper's name of the custom field that holds a one-time code. */
const codeField = 'TFC:Keeper';

/**
 * Keeper, *Settings > Export > CSV*: no header, seven columns, then custom fields, each its name and its
 * value. Source: keeper_csv.py of Keeper-Security/Commander.
 */
export const format: ImportFormat = {
  id: 'keeper-csv',
  name: 'Keeper',
  extensions: ['csv'],
  password: 'never',
  rank: 13,
  detect: (bytes) => /(?:^|[,;\t])"?TFC:Keeper"?[,;\t]/m.test(textIn(bytes) ?? ''),
  parse: async (bytes) =>
    managerContents(
      'keeper-csv',
      csvCells(bytes).map((cells) => () => itemOf(cells)),
    ),
};

function itemOf(cells: readonly string[]): ManagerItem {
  const [folder = '', title = '', username = '', , , note = '', , ...custom] = cells;
  const codes: string[] = [];
  const fields: { label: string; text: string }[] = [];
  // Older files have no seventh column: the fields begin where the first code's name may be.
  const early = cells.indexOf(codeField);
  const pairs = early >= 0 && (early - 7) % 2 !== 0 ? cells.slice(6) : custom;
  for (let at = 0; at < pairs.length; at += 2) {
    const [label = '', text = ''] = pairs.slice(at, at + 2);
    if (label === codeField) codes.push(text);
    else fields.push({ label, text });
  }
  return { title, username, codes, note, fields, tags: lastFolder(folder) };
}
