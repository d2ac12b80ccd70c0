/** One run of characters as it lies on the page. */
export interface TextRun {
  readonly str: string;
  /** Of the run itself, in the direction it is written. */
  readonly width: number;
  readonly height: number;
  /** `[a, b, c, d, x, y]`: where its base line begins, and in which direction it goes. */
  readonly transform: readonly number[];
  /** A line ends after it. */
  readonly hasEOL: boolean;
}

/** Wider than this many heights of a letter: another column, not the next word. */
const columnGap = 0.9;
const wordGap = 0.2;
/** Further down than this many heights: an empty line lies between. */
const emptyLine = 2.2;

interface Place {
  readonly begin: number;
  readonly end: number;
  readonly across: number;
  readonly height: number;
}

/**
 * The runs of one page as lines of text, in the order of the document. Columns stay apart by two blanks,
 * paragraphs by an empty line: without either, codes side by side would be read as one.
 */
export function linesOfRuns(runs: readonly TextRun[]): string {
  let text = '';
  let before: Place | undefined;
  let isNewLine = false;
  let isBlank = false;
  for (const run of runs) {
    if (run.str.trim() === '') {
      isBlank ||= run.str !== '';
      isNewLine ||= run.hasEOL;
      continue;
    }
    const place = placeOf(run);
    text += before === undefined ? '' : separator(before, place, isNewLine, isBlank);
    text += run.str;
    before = place;
    isNewLine = run.hasEOL;
    isBlank = /\s$/.test(run.str);
  }
  return text;
}

function separator(before: Place, place: Place, isNewLine: boolean, isBlank: boolean): string {
  const height = Math.max(before.height, place.height);
  const down = Math.abs(before.across - place.across);
  if (down > height * emptyLine) return '\n\n';
  if (isNewLine || down > height / 2) return '\n';
  const gap = place.begin - before.end;
  if (gap > height * columnGap) return '  ';
  return isBlank || gap > height * wordGap ? ' ' : '';
}

/** Along the line and across it, whichever way the page is turned. */
function placeOf({ transform, width, height }: TextRun): Place {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || 1;
  const begin = (x * a + y * b) / size;
  return { begin, end: begin + width, across: (y * a - x * b) / size, height: height || size };
}
