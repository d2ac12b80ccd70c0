import type { CodeText } from './code-text.ts';
import { codesInProse } from './prose.ts';
import type { Reading } from './readings.ts';
import type { Row } from './rows.ts';
import { keywordEnd } from './words/keywords.ts';

/** Something that could be a code, with what its line says about it. */
export interface Candidate {
  readonly code: CodeText;
  /** Index of its row. */
  readonly row: number;
  readonly ordinal: number | undefined;
  readonly used: boolean | undefined;
  /** A remark in brackets stands behind it. */
  readonly bracketed: boolean;
  /**
   * What else is on the line: nothing or only numbers and marks; words that name backup codes;
   * other words; or the code stands inside a sentence.
   */
  readonly place: 'alone' | 'named' | 'labelled' | 'sentence';
  /** Words in front on the same line. */
  readonly label: string;
}

/** All candidates in reading order. */
export function candidatesOf(rows: readonly Row[]): Candidate[] {
  const spoken = paragraphsWithKeyword(rows);
  return rows.flatMap((row, index) => candidatesIn(row, index, spoken[index] === true));
}

function candidatesIn(row: Row, index: number, spoken: boolean): Candidate[] {
  const others = row.readings.flatMap(wordsOf).join(' ');
  const found: Candidate[] = [];
  let ordinal: number | undefined;
  let mark: { used: boolean | undefined; bracketed: boolean } | undefined;
  let fresh = 0;
  for (const reading of row.readings) {
    if (reading.type === 'number') ordinal = reading.ordinal;
    if (reading.type === 'remark') {
      if (fresh === found.length) mark = reading;
      else fresh = remark(found, fresh, reading);
    }
    if (reading.type === 'text' && reading.maybe === undefined && spoken) {
      const place = 'sentence';
      fresh = found.length;
      for (const { code, used } of codesInProse(reading.text)) {
        const bracketed = used !== undefined;
        found.push({ code, row: index, ordinal: undefined, used, bracketed, place, label: others });
      }
    }
    if (reading.type === 'codes') {
      fresh = found.length;
      const { about } = reading;
      const place = placeOf(others);
      reading.codes.forEach((code, nth) => {
        found.push({
          code,
          row: index,
          ordinal: nth === 0 ? (about.ordinal ?? ordinal) : undefined,
          used: about.used ?? mark?.used,
          bracketed: about.bracketed || mark?.bracketed === true,
          place,
          label: others,
        });
      });
      ordinal = undefined;
      mark = undefined;
    }
  }
  return found;
}

/** Marks the candidates since `fresh`, which the remark follows; gives the new `fresh`. */
function remark(
  found: Candidate[],
  fresh: number,
  { used, bracketed }: { used: boolean | undefined; bracketed: boolean },
): number {
  for (let at = fresh; at < found.length; at += 1) {
    const candidate = found[at];
    if (candidate !== undefined) {
      found[at] = {
        ...candidate,
        used: used ?? candidate.used,
        bracketed: candidate.bracketed || bracketed,
      };
    }
  }
  return found.length;
}

function wordsOf(reading: Reading): string[] {
  if (reading.type === 'text') return [reading.text];
  if (reading.type !== 'codes') return [];
  const { label, remark: behind } = reading.about;
  return [label, behind].filter((words) => words !== '');
}

function placeOf(others: string): Candidate['place'] {
  if (others === '') return 'alone';
  return keywordEnd(others) >= 0 ? 'named' : 'labelled';
}

function paragraphsWithKeyword(rows: readonly Row[]): boolean[] {
  let paragraph = 0;
  const paragraphs = rows.map((row) => (row.blank ? (paragraph += 1) : paragraph));
  const spoken = new Set(paragraphs.filter((_, index) => rows[index]?.keyword === true));
  return paragraphs.map((number) => spoken.has(number));
}
