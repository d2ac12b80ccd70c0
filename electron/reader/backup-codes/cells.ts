/** A piece of a line between separators. */
export interface Cell {
  readonly text: string;
  /** Column by hard separators (bars, tabs, commas), counted from 0. */
  readonly column: number;
  readonly struck: boolean;
}

const hard = /[\t|│┃║¦;,]/g;
/** Blanks side by side, a number in the middle of a line, and signs that only ever stand between. */
const soft = /\s{2,}| (?=\(?\d{1,2}[.):]\)? )| [•·●▪◦/] /g;

/** Splits a line into cells. A remark in round brackets is never split. */
export function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let striking = false;
  piecesOf(line, hard).forEach((piece, column) => {
    for (const part of piecesOf(piece.trim(), soft)) {
      const toggles = part.split('~~').length - 1;
      const struck = striking || toggles > 0;
      if (toggles % 2 === 1) striking = !striking;
      cells.push({ text: part.replaceAll('~~', '').trim(), column, struck });
    }
  });
  return cells;
}

function piecesOf(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const found of withBracketsCovered(text).matchAll(separator)) {
    pieces.push(text.slice(start, found.index));
    start = found.index + found[0].length;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** The text, as long as before, with what stands in round brackets made one inseparable word. */
function withBracketsCovered(text: string): string {
  return text.replaceAll(/\([^()"']{2,80}\)/g, (bracket) =>
    /^\(\d+\)$/.test(bracket) ? bracket : `(${'\ue000'.repeat(bracket.length - 2)})`,
  );
}
