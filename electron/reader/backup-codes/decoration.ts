import { numbered } from './numbering.ts';

/** What is left of a piece of text without the signs around it, and what the signs said. */
export interface Undecorated {
  readonly text: string;
  /** Its number in a list. */
  readonly ordinal: number | undefined;
  /** Ticked, crossed or struck: true; an empty box: false; no box at all: undefined. */
  readonly used: boolean | undefined;
}

const usedSigns = '☑☒✓✔✗✘✅❌❎×✕✖⊠⌧🗸🗹';
const emptySigns = '☐□◻⬜▢○◯';

const usedSign = new RegExp(`^[${usedSigns}]\\s*`, 'u');
const emptySign = new RegExp(`^[${emptySigns}]\\s*`, 'u');
const usedSignBehind = new RegExp(`(?:(?<=^|\\s)[xX]|\\[[xX✓✔✗✘]\\]|[${usedSigns}])$`, 'u');
const emptySignBehind = new RegExp(`(?:\\[[ _]?\\]|[${emptySigns}])$`, 'u');
const usedBox = /^(?:\[[xX✓✔✗✘*]\]|\([xX✓✔✗✘]\)|[xX](?=\s))\s*/u;
const emptyBox = /^(?:\[[ _-]{0,3}\]|\( {0,2}\))\s*/;
/** Signs that stand apart, whatever they are, and the usual ones that touch the text. */
const bulletApart = /^[^\p{L}\p{N}\s"'`“„«([{<$~_]{1,12}(?:\s+|$)/u;
const bulletAttached = /^(?:[•·●▪■◦‣⁃∙※→►▶»>*-]|\/\/)(?=[\p{L}\p{N}"'`([])/u;

const roundsAtMost = 8;

/** Takes bullets, quote marks, numbers, boxes and ticks off both ends. */
export function undecorated(decorated: string): Undecorated {
  let text = decorated.trim();
  let ordinal: number | undefined;
  let used: boolean | undefined;
  for (let round = 0; round < roundsAtMost; round += 1) {
    const before = text;
    const sign = signBefore(text);
    if (sign !== undefined) {
      used = sign.used || used === true;
      text = sign.text;
    }
    text = text.replace(bulletApart, '').replace(bulletAttached, '');
    const number = ordinal === undefined ? numbered(text) : undefined;
    if (number !== undefined) ({ text, ordinal } = number);
    if (text === before) break;
  }
  if (usedSignBehind.test(text)) {
    used = true;
    text = text.replace(usedSignBehind, '').trimEnd();
  } else if (emptySignBehind.test(text)) {
    used ??= false;
    text = text.replace(emptySignBehind, '').trimEnd();
  }
  return { text, ordinal, used };
}

function signBefore(text: string): { text: string; used: boolean } | undefined {
  for (const pattern of [usedBox, usedSign]) {
    if (pattern.test(text)) return { text: text.replace(pattern, ''), used: true };
  }
  for (const pattern of [emptyBox, emptySign]) {
    if (pattern.test(text)) return { text: text.replace(pattern, ''), used: false };
  }
  return undefined;
}

const openers = `"'“”„‟«‹»›‘’‚\`*_[{<(`;
const closers = `"'“”„‟«‹»›‘’‚\`*_]}>).,;:!…`;

/** The text without quotation marks, brackets and punctuation around it. */
export function unwrapped(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (openers.includes(text[start] ?? '') || text[start] === ' ')) start += 1;
  while (end > start && (closers.includes(text[end - 1] ?? '') || text[end - 1] === ' ')) end -= 1;
  return text.slice(start, end);
}
