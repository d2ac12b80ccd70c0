import type { CodeText } from './code-text.ts';
import { mentionsInName } from './mentions.ts';
import type { Reading } from './readings.ts';
import type { Row } from './rows.ts';
import { startsKeyword } from './words/keywords.ts';

/** A list of codes without digits has at least so many. */
const shortestList = 3;

/**
 * Decides which single words are codes that happen to have no digit: those that share form and case
 * with the codes beside them, and lists of equally long words that nobody could pronounce.
 */
export function withWordyCodes(rows: readonly Row[]): Row[] {
  const settled = [...rows];
  const filled = rows.flatMap((row, index) => (row.blank ? [] : [index]));
  settleBesideCodes(settled, filled);
  settleBesideCodes(settled, filled.toReversed());
  settleLists(settled, filled);
  return settled;
}

function settleBesideCodes(rows: Row[], order: readonly number[]): void {
  order.forEach((index, place) => {
    const row = rows[index];
    if (row === undefined) return;
    const own = firstCode(row);
    const before = own ?? firstCode(rows[order[place - 1] ?? -1]);
    const behind = own ?? firstCode(rows[order[place + 1] ?? -1]);
    const touching = Math.abs(index - (order[place - 1] ?? -2)) === 1;
    rows[index] = withCodes(
      row,
      (word) =>
        alike(before, word) &&
        (alike(behind, word) || unspeakable(word) || (touching && !isHeadingWord(word.value))),
    );
  });
}

function settleLists(rows: Row[], filled: readonly number[]): void {
  let run: number[] = [];
  const close = () => {
    const words = run.map((index) => onlyWord(rows[index]));
    const odd = words.filter((word) => word !== undefined && unspeakable(word)).length;
    for (const index of run.length >= shortestList && odd * 5 >= run.length * 3 ? run : []) {
      const row = rows[index];
      if (row !== undefined) rows[index] = withCodes(row, () => true);
    }
    run = [];
  };
  for (const index of filled) {
    const word = onlyWord(rows[index]);
    const before = onlyWord(rows[run.at(-1) ?? -1]);
    if (word === undefined || (before !== undefined && !alike(before, word))) close();
    if (word !== undefined) run.push(index);
  }
  close();
}

function withCodes(row: Row, isCode: (word: CodeText) => boolean): Row {
  if (row.readings.some((reading) => reading.type === 'text' && reading.maybe === undefined)) {
    return row;
  }
  const readings = row.readings.map((reading): Reading =>
    reading.type === 'text' && reading.maybe !== undefined && isCode(reading.maybe)
      ? { type: 'codes', codes: [reading.maybe], about: reading.about }
      : reading,
  );
  return { ...row, readings };
}

/** The word of a line that has one word and no code. */
function onlyWord(row: Row | undefined): CodeText | undefined {
  if (row === undefined || row.keyword) return undefined;
  const [word, ...more] = row.readings.filter(({ type }) => type === 'text' || type === 'codes');
  return more.length === 0 && word?.type === 'text' ? word.maybe : undefined;
}

function firstCode(row: Row | undefined): CodeText | undefined {
  const reading = row?.readings.find(({ type }) => type === 'codes');
  return reading?.type === 'codes' ? reading.codes[0] : undefined;
}

function alike(code: CodeText | undefined, word: CodeText): boolean {
  if (code?.form !== word.form) return false;
  const has = (letters: RegExp) => letters.test(code.compact) || !letters.test(word.compact);
  return has(/[a-z]/) && has(/[A-Z]/);
}

/** At the edge of a list a word is a code too, but not one that heads such lists. */
function isHeadingWord(word: string): boolean {
  return startsKeyword(word) || mentionsInName(word).length > 0;
}

/** Four consonants in a row: rare in words, usual in eight random letters. */
function unspeakable({ compact }: CodeText): boolean {
  return /[bcdfghjklmnpqrstvwxz]{4}/i.test(compact);
}
