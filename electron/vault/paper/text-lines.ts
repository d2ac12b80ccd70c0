import { mmPerPt, monoAdvance } from '../../../shared/sheet-geometry.ts';

/** Cells of the mono font: what it has no glyph for comes from another font and is wider. */
export function monoCells(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (isLatin(character) ? 1 : 2), 0);
}

/** Millimetres of `cells` characters in the mono font. */
export function monoWidth(cells: number, pt: number): number {
  return cells * monoAdvance * pt * mmPerPt;
}

/** Lines of mono text that may break anywhere. */
export function monoLines(text: string, widthMm: number, pt: number): number {
  const perLine = Math.max(2, Math.floor(widthMm / monoWidth(1, pt)));
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(monoCells(line) / perLine)), 0);
}

/**
 * Lines of a name in the text font, at most three: the print window ends a longer one with an ellipsis.
 * An estimate, rather too many than too few.
 */
export function nameLines(text: string, widthMm: number, pt: number): number {
  if (text === '') return 0;
  const width =
    Array.from(text).reduce((sum, character) => sum + emOf(character), 0) * pt * mmPerPt;
  // A line rarely ends where a word does.
  return Math.min(3, width <= widthMm ? 1 : Math.ceil((width * 1.15) / widthMm));
}

function emOf(character: string): number {
  if (!isLatin(character)) return 1.05;
  return /[A-Z@%mw]/.test(character) ? 0.78 : 0.6;
}

function isLatin(character: string): boolean {
  return (character.codePointAt(0) ?? 0) < 0x250;
}
