import { type Cell, cellsOf } from './cells.ts';
import type { TextLine } from './lines.ts';
import { withSequenceMarked } from './numbering.ts';
import { type Reading, readingOf } from './readings.ts';
import { keywordEnd } from './words/keywords.ts';
import { ticked } from './words/used-words.ts';

/** A line read cell by cell. */
export interface Row {
  /** Its line in the original text, counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly blank: boolean;
  /** Names backup codes in some language. */
  readonly keyword: boolean;
  readonly readings: readonly Reading[];
}

/** Reads every line. A column headed "used" is read as marks, whatever stands in it. */
export function rowsOf(lines: readonly TextLine[]): Row[] {
  const marked = withSequenceMarked(lines.map(({ text }) => text));
  let usedColumn: number | undefined;
  return lines.map(({ number, text }, index) => {
    const cells = cellsOf(marked[index] ?? text);
    const blank = text.trim() === '';
    if (!blank && cells.length < 2) usedColumn = undefined;
    const readings = cells.map((cell) => readingIn(cell, usedColumn));
    usedColumn ??= usedColumnOf(cells, readings);
    return { line: number, text, blank, keyword: keywordEnd(text) >= 0, readings };
  });
}

function readingIn(cell: Cell, usedColumn: number | undefined): Reading {
  return usedColumn === cell.column
    ? { type: 'remark', used: ticked(cell.text), bracketed: false }
    : readingOf(cell);
}

function usedColumnOf(cells: readonly Cell[], readings: readonly Reading[]): number | undefined {
  if (cells.length < 2 || readings.some(({ type }) => type === 'codes')) return undefined;
  const index = readings.findIndex((reading) => reading.type === 'remark' && reading.used === true);
  return cells[index]?.column;
}
