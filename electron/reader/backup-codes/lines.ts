import { textLines } from '../../../shared/text-lines.ts';
import { plainCharacters } from './characters.ts';
import { withoutMarkup } from './markup.ts';

/** A line as a person reads it. `number` is its line in the original text, counted from 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** Splits at every kind of line end; a line of HTML may give several lines with the same number. */
export function linesOf(text: string): TextLine[] {
  return textLines(text).flatMap((raw, index) =>
    withoutMarkup(raw).map((part) => ({ number: index + 1, text: plainCharacters(part) })),
  );
}
