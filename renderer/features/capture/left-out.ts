import { limits } from '../../../shared/limits.ts';
import { textLines } from '../../../shared/text-lines.ts';
import type { DraftView, IgnoredLine } from '../../../shared/views.ts';
import { editedCode, filledCodes } from './edited-set.ts';
import type { EditedCode, EditedSet } from './edited-set.ts';

/** What stands in the text, but not in the form. */
export interface LeftOut {
  /** From 1; undefined where a code was put together from more than one line. */
  readonly line: number | undefined;
  readonly text: string;
  /** `removed`: it was read as a code, and a person took it out or changed it. */
  readonly reason: IgnoredLine['reason'] | 'removed';
  readonly used: boolean;
}

/** Shorter ones stand in too many lines by chance. */
const tellingCharacters = 4;

/** In the order of the text. A line is no longer left out once a part of it is a code in the form. */
export function leftOutOf(reading: DraftView, sets: readonly EditedSet[]): readonly LeftOut[] {
  const lines = textLines(reading.text);
  const values = new Set(sets.flatMap(filledCodes).map(({ value }) => value.trim()));
  const telling = [...values].filter((value) => value.length >= tellingCharacters);
  const ignored = reading.ignored.flatMap(({ line, reason }): LeftOut[] => {
    const text = (lines[line - 1] ?? '').trim();
    const isTaken = reason !== 'duplicate' && telling.some((value) => text.includes(value));
    return isTaken ? [] : [{ line, text, reason, used: false }];
  });
  const removed = reading.sets
    .flatMap(({ codes }) => codes)
    .filter(({ value }) => !values.has(value))
    .map(({ value, used }): LeftOut => {
      const at = lines.findIndex((line) => line.includes(value));
      return { line: at === -1 ? undefined : at + 1, text: value, reason: 'removed', used };
    });
  return [...ignored, ...removed].toSorted(
    (a, b) => (a.line ?? lines.length + 1) - (b.line ?? lines.length + 1),
  );
}

export function codeOfLeftOut({ text, used }: LeftOut): EditedCode {
  return editedCode(text.slice(0, limits.codeCharacters), used);
}

/** The sets with a code that was left out: after the code that stands above it in the text. */
export function takenBack(
  sets: readonly EditedSet[],
  text: string,
  { line }: LeftOut,
  code: EditedCode,
): readonly EditedSet[] {
  const above = line === undefined ? [] : textLines(text).slice(0, line).toReversed();
  const putInto = (home: number, at: number): readonly EditedSet[] =>
    sets.map((set, index) =>
      index === home ? { ...set, codes: set.codes.toSpliced(at, 0, code), isCorrected: true } : set,
    );
  for (const words of above) {
    for (const [index, { codes }] of sets.entries()) {
      const at = codes.findLastIndex(
        ({ value }) => value.trim() !== '' && words.includes(value.trim()),
      );
      if (at !== -1) return putInto(index, at + 1);
    }
  }
  return putInto(0, 0);
}
