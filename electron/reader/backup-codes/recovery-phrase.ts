import type { Candidate } from './candidates.ts';
import { undecorated, unwrapped } from './decoration.ts';
import type { Row } from './rows.ts';

/** The form of a code that is a row of words. */
export const phraseForm = 'words';

/** BIP-39: 12 words (15, 18, 21 and 24 are never a service's), each of three to eight letters. */
const wordCount = 12;
const wordsOnly = /^[a-z ]{47,107}$/;

/** Lines that are exactly a recovery phrase by count and length of their words. */
export function phrasesOf(rows: readonly Row[]): Candidate[] {
  return rows.flatMap((row, index): Candidate[] => {
    const text = unwrapped(undecorated(row.text).text);
    const words = wordsOnly.test(text) ? text.split(' ') : [];
    if (words.length !== wordCount || !words.every((word) => /^.{3,8}$/.test(word))) return [];
    return [
      {
        code: { value: text, compact: words.join(''), form: phraseForm },
        row: index,
        ordinal: undefined,
        used: undefined,
        bracketed: false,
        place: 'alone',
        label: '',
      },
    ];
  });
}
