import { limits } from '../../../../shared/limits.ts';
import type { ForeignCodeSet } from '../../../model/foreign.ts';
import { recognise } from '../../backup-codes/recogniser.ts';
import { keywordEnd } from '../../backup-codes/words/keywords.ts';

/** A field that may hold backup codes, with what it is called. */
export interface HiddenText {
  readonly label: string;
  readonly text: string;
}

export interface Hidden {
  readonly sets: readonly ForeignCodeSet[];
  /** The note without the lines that are codes: those are shown only when they are asked for. */
  readonly note: string;
}

/** The backup codes in an entry's note and fields; its title says what they belong to. */
export function hiddenCodes(item: {
  readonly title: string;
  readonly note?: string;
  readonly fields?: readonly HiddenText[];
}): Hidden {
  const { title, note = '', fields = [] } = item;
  const [named, others] = [true, false].map((wanted) =>
    fields.filter(({ label, text }) => text.trim() !== '' && keywordEnd(label) >= 0 === wanted),
  );
  const inNote = codesInNote(title, note);
  return {
    sets: [
      ...inNote.sets,
      ...codesInNamed(title, named ?? []),
      ...(others ?? []).flatMap(({ label, text }) => setsIn(`${title}\n${label}\n${text}`)),
    ],
    note: inNote.note,
  };
}

function codesInNote(title: string, note: string): Hidden {
  if (!worthReading(note)) return { sets: [], note };
  const lines = note.split(/\r\n|\r|\n/);
  const { sets, ignored } = recognise({ text: [title.replace(/\s+/g, ' '), ...lines].join('\n') });
  if (sets.length === 0) return { sets, note };
  const kept = ignored.map(({ line }) => lines[line - 2]).filter((line) => line !== undefined);
  return { sets, note: kept.join('\n') };
}

/**
 * Fields whose name says that they hold backup codes, often one code each: one set. What they hold is
 * taken as codes even where, by its looks alone, it could be something else.
 */
function codesInNamed(title: string, fields: readonly HiddenText[]): readonly ForeignCodeSet[] {
  const [first] = fields;
  if (first === undefined) return [];
  const values = fields.map(({ text }) => text).join('\n');
  const sets = setsIn(`${title}\n${first.label}\n${values}`);
  if (sets.length > 0) return sets;
  const codes = values
    .split(/[\r\n,;]+/)
    .map((code) => code.trim())
    .filter(Boolean);
  const plain = codes.every(
    (code) => code.length >= 4 && code.length <= limits.codeCharacters && !/\s.*\s.*\s/.test(code),
  );
  if (!plain || codes.length === 0 || codes.length > limits.codesPerSet) return [];
  const unused = [...new Set(codes)].map((value) => ({ value, used: false }));
  return [{ service: '', account: '', ordered: false, codes: unused }];
}

function setsIn(text: string): readonly ForeignCodeSet[] {
  return worthReading(text) ? recognise({ text }).sets : [];
}

/** No code is without a digit or capitals; what is longer than any text of codes is something else. */
function worthReading(text: string): boolean {
  return (
    text.length <= limits.captureTextCharacters && /\d|\p{Lu}{4}|(?:\p{L}+\s+){11}/u.test(text)
  );
}
