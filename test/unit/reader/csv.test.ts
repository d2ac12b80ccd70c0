import { describe, expect, it } from 'vitest';
import {
  columnsIn,
  csvCells,
  csvRows,
  hasColumns,
} from '../../../electron/reader/formats/parts/csv.ts';
import { writeCsv } from '../../fixtures/writers/csv.ts';
import { bytesOf } from './format-files.ts';

const rows = [
  ['Title', 'user name', 'NOTES'],
  ['a, b', 'x', 'line 1\nline "2"\r\n; end'],
  ['ü', '', ''],
];
const values = (bytes: Uint8Array) =>
  csvRows(bytes).map((row) => ['title', 'user name', 'notes'].map(row.get));

describe('a CSV file', () => {
  it.each([
    ['as it is', bytesOf(writeCsv(rows))],
    ['all quoted', bytesOf(writeCsv(rows, { quoteAll: true }))],
    ['with line feeds', bytesOf(writeCsv(rows, { end: '\n' }))],
    ['with carriage returns', bytesOf(writeCsv(rows, { end: '\r' }))],
    ['with a byte order mark', bytesOf(`\ufeff${writeCsv(rows, { quoteAll: true })}`)],
    ['in UTF-16', Uint8Array.from(Buffer.from(`\ufeff${writeCsv(rows)}`, 'utf16le'))],
    ['with blank lines', bytesOf(`\r\n${writeCsv(rows, { end: '\r\n\r\n' })}`)],
    ['in the old Windows encoding', Uint8Array.from(Buffer.from(writeCsv(rows), 'latin1'))],
    [
      'with its columns the other way round',
      bytesOf(writeCsv(rows.map((row) => row.toReversed()))),
    ],
  ])('is read %s', (_, bytes) => {
    expect(hasColumns(bytes, 'title', 'notes', 'user name')).toBe(true);
    expect(values(bytes)).toEqual(rows.slice(1));
  });

  it.each([';', '\t'])('may be separated by %j', (mark) => {
    const bytes = bytesOf(`title${mark}user name${mark}notes\na, b${mark}"c${mark}d"${mark}e\n`);
    expect(values(bytes)).toEqual([['a, b', `c${mark}d`, 'e']]);
  });

  it('may have rows longer and shorter than its header, and stray quotes', () => {
    const bytes = bytesOf('a,b\n1\n1,2,3\n"x"y,z"\n');
    expect(csvRows(bytes).map(({ cells }) => cells)).toEqual([
      ['1'],
      ['1', '2', '3'],
      ['"x"y', 'z"'],
    ]);
    expect(csvRows(bytes).map((row) => row.get('b'))).toEqual(['', '2', 'z"']);
    expect(csvRows(bytes)[1]?.get('c')).toBe('');
  });

  it('of two columns of one name gives the first', () => {
    expect(csvRows(bytesOf('a,A\n1,2'))[0]?.get('a')).toBe('1');
  });

  it('is damaged where a quote does not end', () => {
    expect(() => csvRows(bytesOf('a,b\n1,"2\n3,4\n'))).toThrow(
      expect.objectContaining({ code: 'damaged-file' }),
    );
  });

  it.each([
    ['nothing', Uint8Array.of(), []],
    ['binary', Uint8Array.of(1, 0, 0, 2, 0, 0), []],
    ['a sentence', bytesOf('Hello, you\n'), ['hello', 'you']],
    ['an open quote', bytesOf('"a,b'), []],
  ])('%s has the columns of its first line', (_, bytes, columns) => {
    expect(columnsIn(bytes)).toEqual(columns);
  });

  it('may be without a header', () => {
    expect(csvCells(bytesOf('a,b\nc'))).toEqual([['a', 'b'], ['c']]);
  });
});
