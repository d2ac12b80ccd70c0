/** Combining overlays with which people and programs strike text through. */
const strikes = new Set(['\u0335', '\u0336', '\u0337', '\u0338']);

/** Marks that print nothing. */
const invisible =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const blanks = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/;

/** First character of a run of numbers in circles or with a point, its number, and how many there are. */
const numberRuns: readonly (readonly [first: number, number: number, count: number])[] = [
  [0x2460, 1, 20],
  [0x2474, 1, 20],
  [0x2488, 1, 20],
  [0x24f5, 1, 10],
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x1f51f, 10, 1],
];

/** First characters of runs of ten digits: Arabic-Indic, its eastern form, Devanagari. */
const digitRuns = [0x0660, 0x06f0, 0x0966];

/**
 * The line with one kind of blank, dash, digit and number, without marks that print nothing; text
 * struck through by combining characters stands in `~~`, as in Markdown.
 */
export function plainCharacters(line: string): string {
  if (/^[\t\x20-\x7e]*$/.test(line)) return line;
  const characters = [...line];
  let plain = '';
  let struck = false;
  characters.forEach((character, index) => {
    if (strikes.has(character)) return;
    if (strikes.has(characters[index + 1] ?? '') !== struck) {
      struck = !struck;
      plain += '~~';
    }
    plain += plainCharacter(character);
  });
  return struck ? `${plain}~~` : plain;
}

function plainCharacter(character: string): string {
  if (invisible.test(character)) return '';
  if (blanks.test(character)) return ' ';
  if (dashes.test(character)) return '-';
  if (character === '\u3001') return ', ';
  if (character === '\u20e3') return '. ';
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  for (const [first, number, count] of numberRuns) {
    if (code >= first && code < first + count) return `${number + code - first}. `;
  }
  for (const first of digitRuns) {
    if (code >= first && code < first + 10) return String(code - first);
  }
  return character;
}
