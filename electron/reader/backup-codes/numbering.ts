interface Numbered {
  readonly text: string;
  readonly ordinal: number | undefined;
}

/** Each takes a number off the front; the first group is the number. */
const numbers = [
  /^[[(](\d{1,3})[\])][.:]?\s*/,
  /^#(\d{1,3})[.:)]?(?:\s+|$)/,
  /^(?:no|nr|num|n)[.°º]*\s*(\d{1,3})[.:)]?(?:\s+|$)/i,
  /^№\s*(\d{1,3})[.:)]?(?:\s+|$)/,
  /^(\d{1,3})[.):/\]-](?:\s+|$)/,
  /^(\d{1,3})\s+[-:]\s+/,
  /^(\d{1,2})[.):/](?=[A-Za-z0-9])/,
];

/** `a)`, `b.`, `iv.`: a list, but not by numbers. */
const letter = /^(?:[a-zA-Z]|[ivx]{1,4})[.)]\s+/;

/** Takes the number of a list entry off the front of the text; undefined where there is none. */
export function numbered(text: string): Numbered | undefined {
  for (const number of numbers) {
    const found = number.exec(text);
    if (found !== null) {
      return { text: text.slice(found[0].length), ordinal: Number(found[1]) };
    }
  }
  const found = letter.exec(text);
  return found === null ? undefined : { text: text.slice(found[0].length), ordinal: undefined };
}

const bareNumber = /^\s{0,12}(\d{1,3}) (?=[A-Za-z0-9])/;

/** A number with nothing but a blank behind it is a list number only if a neighbour goes on with it. */
export function withSequenceMarked(lines: readonly string[]): string[] {
  const leading = lines.map((line) => {
    const found = bareNumber.exec(line);
    return found === null ? undefined : Number(found[1]);
  });
  return lines.map((line, index) => {
    const number = leading[index];
    if (number === undefined) return line;
    const counted = leading[index - 1] === number - 1 || leading[index + 1] === number + 1;
    return counted ? line.replace(/^(\s{0,12}\d{1,3}) /, '$1. ') : line;
  });
}
