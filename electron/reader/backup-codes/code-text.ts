/** A text that could be a code by its looks alone. */
export interface CodeText {
  /** As printed, with its dashes and blanks. */
  readonly value: string;
  /** Letters and digits only. */
  readonly compact: string;
  /** Lengths of its groups and what is between them, e.g. `4-4` or `16`. */
  readonly form: string;
}

const lengths = { shortest: 5, longest: 128, group: 2 };
/** Uneven groups that are known: UUID, 1Password's secret key. */
const unevenForms = new Set(['8-4-4-4-12', '2-6-6-5-5-5-5']);
/** Groups of this length or more with a blank between them are codes of their own. */
const wholeCodeLength = 7;

/** Reads a text without decoration as one code; undefined where it cannot be one. */
export function codeTextOf(text: string): CodeText | undefined {
  const separators = text.replaceAll(/[A-Za-z0-9]+/g, '');
  const separator = separators[0] ?? '';
  if (!'-._ '.includes(separator)) return undefined;
  if (separators !== separator.repeat(separators.length)) return undefined;
  const groups = separator === '' ? [text] : text.split(separator);
  const compact = groups.join('');
  if (compact.length < lengths.shortest || compact.length > lengths.longest) return undefined;
  if (groups.length > 1 && groups.some((group) => group.length < lengths.group)) return undefined;
  const form = groups.map((group) => group.length).join(separator);
  const even = groups.every((group) => group.length === groups[0]?.length);
  if (!even && !unevenForms.has(form)) return undefined;
  if ((separator === '.' || separator === '_') && !/[A-Za-z]/.test(compact)) return undefined;
  return { value: text, compact, form };
}

/** Reads a text as one code, or as several with blanks between them. Empty where it is neither. */
export function codeTextsOf(text: string): CodeText[] {
  const words = text.split(' ');
  if (words.length > 1) {
    const codes = words.map(codeTextOf);
    const form = codes[0]?.form ?? '';
    const ownCodes = form.includes('-') || Number(form) >= wholeCodeLength;
    if (ownCodes && codes.every((code) => code?.form === form)) {
      const found = codes.filter((code) => code !== undefined);
      if (found.some((code) => /\d/.test(code.compact))) return found;
    }
  }
  const whole = codeTextOf(text);
  return whole === undefined ? [] : [whole];
}

/** Whether a code has no digit, so that it might be a word. */
export function isWordy(code: CodeText): boolean {
  return !/\d/.test(code.compact);
}
