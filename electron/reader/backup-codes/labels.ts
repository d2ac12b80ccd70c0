import { services } from './services.ts';
import { keywordEnd } from './words/keywords.ts';

/** Codes in groups of four with blanks between that are known: how many groups. */
const groupCounts = new Set(
  services.flatMap(({ shapes = [] }) =>
    shapes.filter((shape) => shape.includes(' ')).map((shape) => shape.split(' ').length),
  ),
);

/** Splits words from what they announce; undefined where there is no label. */
export function labelledCodes(text: string): { label: string; rest: string } | undefined {
  return bySign(text, ':') ?? bySign(text, '=') ?? byGroups(text);
}

function bySign(text: string, sign: string): { label: string; rest: string } | undefined {
  const at = text.lastIndexOf(sign);
  if (at <= 0 || at === text.length - 1) return undefined;
  const label = text.slice(0, at).trim();
  const rest = text.slice(at + 1);
  const apart = /^[\s"'[{]/.test(rest) || keywordEnd(label) >= 0;
  return apart && rest.trim() !== '' ? { label, rest: rest.trim() } : undefined;
}

/** "recovery code 320c 9b65 …": the last groups of the text are as many as a known code has. */
function byGroups(text: string): { label: string; rest: string } | undefined {
  const words = text.split(' ');
  for (const count of [...groupCounts].toSorted((a, b) => b - a)) {
    const groups = words.slice(-count);
    if (count < 4 || words.length <= count) continue;
    if (groups.every((group) => /^[A-Za-z0-9]{4}$/.test(group)) && /\d/.test(groups.join(''))) {
      return { label: words.slice(0, -count).join(' '), rest: groups.join(' ') };
    }
  }
  return undefined;
}
