import { parse } from 'csv-parse/sync';
import { AppError } from '../../../../shared/errors.ts';
import { textOfBytes } from '../../backup-codes/text-of-bytes.ts';
import { textIn } from './source.ts';

/** One record of a CSV file. */
export interface CsvRow {
  /** As they stand there, those beyond the header too. */
  readonly cells: readonly string[];
  /** The cell under a column's lower-case name; '' where the row or the header has none. */
  get(column: string): string;
}

/** More than any header takes; what comes after it is not looked at to recognise a file. */
const headerBytes = 8192;

const headers = new WeakMap<Uint8Array, readonly string[]>();

/** The lower-case names in the first line of a CSV file, in its order; none where the bytes are no text. */
export function columnsIn(bytes: Uint8Array): readonly string[] {
  const known = headers.get(bytes) ?? readColumns(startOf(bytes));
  headers.set(bytes, known);
  return known;
}

/** Whether the bytes are a CSV file whose header has all of these columns, in any order and case. */
export function hasColumns(bytes: Uint8Array, ...names: readonly string[]): boolean {
  const columns = columnsIn(bytes);
  return names.every((name) => columns.includes(name));
}

/**
 * The rows under the header.
 * @throws AppError `damaged-file` where the file ends inside of a quoted cell: rows were lost
 */
export function csvRows(bytes: Uint8Array): readonly CsvRow[] {
  const [, ...rows] = csvCells(bytes);
  const places = new Map(
    columnsIn(bytes)
      .map((name, place) => [name, place] as const)
      .toReversed(),
  );
  return rows.map((cells) => ({
    cells,
    get: (column) => cells[places.get(column) ?? -1] ?? '',
  }));
}

/**
 * All rows of a CSV file with or without a header; rows may differ in length.
 * @throws AppError `damaged-file`
 */
export function csvCells(bytes: Uint8Array): readonly (readonly string[])[] {
  // Without UTF-8 it is what an older Windows program wrote.
  const text = textIn(bytes) ?? textOfBytes(bytes);
  return parseCells(text, delimiterOf(firstLine(text)));
}

function startOf(bytes: Uint8Array): string {
  return (textIn(bytes) ?? textOfBytes(bytes.subarray(0, headerBytes))).slice(0, headerBytes);
}

function readColumns(text: string): readonly string[] {
  const line = firstLine(text);
  try {
    const [header = []] = parseCells(line, delimiterOf(line));
    return header.map((name) => name.trim().toLowerCase());
  } catch {
    return [];
  }
}

function firstLine(text: string): string {
  return /^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? '';
}

/** Office programs write semicolons or tabs where the comma is the decimal point. */
function delimiterOf(header: string): string {
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function parseCells(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    throw new AppError('damaged-file', 'csv: a quoted cell does not end');
  }
}
