import { emailsIn } from './account.ts';
import type { Candidate } from './candidates.ts';
import { mentionsIn } from './mentions.ts';
import type { Row } from './rows.ts';

/** Where a row belongs. */
export interface Place {
  /** Counts every heading, so that codes under different ones are different sets. */
  readonly section: number;
  /** Counts only headings that name a service, an account or backup codes: the rest stand under those. */
  readonly chapter: number;
  /** Under a heading like "Used:". */
  readonly used: boolean | undefined;
}

/** Finds the headings and tells for each row under which it stands. */
export function placesOf(rows: readonly Row[], candidates: readonly Candidate[]): Place[] {
  const firstIn = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if (!firstIn.has(candidate.row)) firstIn.set(candidate.row, candidate);
  }
  let place: Place = { section: 0, chapter: 0, used: undefined };
  let heading = '';
  return rows.map((row, index) => {
    const candidate = firstIn.get(index);
    const words = candidate === undefined ? row.text : candidate.label;
    if (row.blank || !/[\p{L}\p{N}]/u.test(words)) return place;
    const status = candidate === undefined ? statusHeading(row) : undefined;
    if (status !== undefined) {
      place = { ...place, used: status };
    } else if (opensChapter(words, row, candidate)) {
      const same = withoutDigits(words) === heading;
      heading = withoutDigits(words);
      if (!same) {
        place = { section: place.section + 1, chapter: place.chapter + 1, used: undefined };
      }
    } else if (candidate === undefined) {
      const section = place.section + (isMinorHeading(rows, index, firstIn) ? 1 : 0);
      place = { ...place, section, used: undefined };
    }
    return place;
  });
}

function opensChapter(words: string, row: Row, candidate: Candidate | undefined): boolean {
  const named = candidate === undefined ? row.keyword : candidate.place === 'named';
  return named || mentionsIn(words).length > 0 || emailsIn(words).length > 0;
}

/** "Used:" above codes. */
function statusHeading(row: Row): boolean | undefined {
  const [reading, ...more] = row.readings.filter(({ type }) => type !== 'nothing');
  if (reading?.type !== 'remark' || more.length > 0) return undefined;
  return reading.bracketed ? undefined : reading.used;
}

/** A few words alone between a gap and codes, e.g. "Work". */
function isMinorHeading(
  rows: readonly Row[],
  index: number,
  firstIn: ReadonlyMap<number, Candidate>,
): boolean {
  const text = rows[index]?.text.trim() ?? '';
  const apart = index === 0 || rows[index - 1]?.blank === true;
  const above = firstIn.has(index + 1) || (isRule(rows[index + 1]) && firstIn.has(index + 2));
  return apart && above && !/\d/.test(text) && text.split(' ').length <= 4;
}

function isRule(row: Row | undefined): boolean {
  return row !== undefined && !row.blank && !/[\p{L}\p{N}]/u.test(row.text);
}

function withoutDigits(text: string): string {
  return text.replaceAll(/\d+/g, '').trim();
}
