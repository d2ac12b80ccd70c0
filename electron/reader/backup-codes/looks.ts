import type { CodeText } from './code-text.ts';

/** Refuses what no random code is: one or two characters over and over, or the alphabet. */
export function isDegenerate({ compact }: CodeText): boolean {
  if (new Set(compact).size < 3) return true;
  let following = 0;
  for (let at = 1; at < compact.length; at += 1) {
    if (compact.charCodeAt(at) === compact.charCodeAt(at - 1) + 1) following += 1;
  }
  return following * 2 > compact.length;
}

export function isDigits({ compact }: CodeText): boolean {
  return /^\d+$/.test(compact);
}

/** Letters and digits. */
export function isMixed({ compact }: CodeText): boolean {
  return /\d/.test(compact) && /[A-Za-z]/.test(compact);
}

/** A day written without signs: year first, or year last. */
export function isDate({ value }: CodeText): boolean {
  const found =
    /^(?:(?<y>19\d\d|20\d\d)(?<m>\d\d)(?<d>\d\d)|(?<a>\d\d)(?<b>\d\d)(?:19|20)\d\d)$/.exec(value);
  if (found?.groups === undefined) return false;
  const { m, d, a, b } = found.groups;
  const within = (day: string | undefined, month: string | undefined) =>
    Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  return within(d, m) || within(a, b) || within(b, a);
}

/** ISO 13616: an account number that checks. */
export function isIban({ compact }: CodeText): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Hardware address. */
export function isMac({ value }: CodeText): boolean {
  return /^[0-9A-Fa-f]{2}(?:[-. ][0-9A-Fa-f]{2}){5}$/.test(value);
}

/** Rising all along: numbers that were counted, not drawn. Seven at random do so once in 5,040 times. */
export function isRising(codes: readonly CodeText[]): boolean {
  return (
    codes.length >= 7 &&
    codes.every(({ compact }, index) => compact > (codes[index - 1]?.compact ?? ''))
  );
}

/**
 * Whether several codes could have been drawn at random: letters and digits that do not stand at the
 * same places in all of them, and no common beginning, as serial, account and parcel numbers have.
 */
export function areRandom(codes: readonly CodeText[]): boolean {
  const patterns = codes.map(({ compact }) =>
    compact.replaceAll(/[A-Z]/g, 'A').replaceAll(/[a-z]/g, 'a').replaceAll(/\d/g, '0'),
  );
  const beginnings = codes.map(({ compact }) => compact.slice(0, 2));
  return (
    codes.filter(isMixed).length * 2 > codes.length &&
    new Set(patterns).size > 1 &&
    new Set(beginnings).size > 1 &&
    !isRising(codes)
  );
}
