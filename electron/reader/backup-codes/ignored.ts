import type { IgnoredLine } from '../../../shared/views.ts';
import type { Candidate } from './candidates.ts';
import { isDate } from './looks.ts';
import { mentionsIn } from './mentions.ts';
import type { Row } from './rows.ts';

type IgnoredReason = IgnoredLine['reason'];

/**
 * The lines that gave no code, each with its reason; empty lines and rules are left out.
 * @param taken rows of codes that were taken
 * @param repeated rows of codes that were there before
 */
export function ignoredIn(
  rows: readonly Row[],
  candidates: readonly Candidate[],
  taken: ReadonlySet<number>,
  repeated: ReadonlySet<number>,
): IgnoredLine[] {
  const lines = new Set([...taken].map((index) => rows[index]?.line));
  const codeLike = new Map(candidates.map(({ row, code }) => [row, code]));
  const reasons = new Map<number, IgnoredReason>();
  rows.forEach((row, index) => {
    if (lines.has(row.line) || !/[\p{L}\p{N}]/u.test(row.text)) return;
    const code = codeLike.get(index);
    if (repeated.has(index)) reasons.set(row.line, 'duplicate');
    else if (code !== undefined && isDate(code)) reasons.set(row.line, 'date');
    else reasons.set(row.line, reasonOf(row, code !== undefined));
  });
  return [...reasons].map(([line, reason]) => ({ line, reason }));
}

const date =
  /^\W*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ,]+\d{1,2}:\d\d[:\d.Z ]{0,12}(?:[AaPp][Mm])?)?\W*$/;
const dateWithin =
  /(?<![\d.])(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)(?!\d)/;
const phone =
  /(?:\+\d{1,3}[ \d()/-]{6,20}|(?<!\d)\(?0\d{1,5}\)?[ /-]\d[\d -]{4,18}|(?<!\d)(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4})(?!\d)/;
const sixDigits = /(?<![\d-])\d{3} ?\d{3}(?![\d-])/;

function reasonOf(row: Row, codeLike: boolean): IgnoredReason {
  const { text } = row;
  if (/[^\s@]@[^\s@.]{1,253}\./.test(text)) return 'email';
  if (/https?:\/\/|www\.|\w\.(?:com|org|net)\//i.test(text)) return 'url';
  if (date.test(text)) return 'date';
  if (row.keyword || mentionsIn(text).length > 0) return 'header';
  if (dateWithin.test(text)) return 'date';
  if (phone.test(text)) return 'phone';
  if (sixDigits.test(text)) return 'six-digit-code';
  return codeLike ? 'code-like' : 'prose';
}
