import type { Cell } from './cells.ts';
import { type CodeText, codeTextsOf, isWordy } from './code-text.ts';
import { undecorated, unwrapped } from './decoration.ts';
import { labelledCodes } from './labels.ts';
import { usedAsWhole, usedIn } from './words/used-words.ts';

/** What a cell is. */
export type Reading =
  | { readonly type: 'nothing' }
  | { readonly type: 'number'; readonly ordinal: number }
  | { readonly type: 'remark'; readonly used: boolean | undefined; readonly bracketed: boolean }
  | { readonly type: 'codes'; readonly codes: readonly CodeText[]; readonly about: About }
  /** Words; `maybe` where a single word could also be a code without digits. */
  | {
      readonly type: 'text';
      readonly text: string;
      readonly maybe?: CodeText;
      readonly about: About;
    };

/** What a cell tells about the codes in it. */
export interface About {
  readonly ordinal: number | undefined;
  readonly used: boolean | undefined;
  /** A remark in brackets stood behind. */
  readonly bracketed: boolean;
  /** Words in front, with a colon or an equals sign behind. */
  readonly label: string;
  /** Words behind that say nothing about "used". */
  readonly remark: string;
}

/** Reads one cell by itself, without knowing what stands around it. */
export function readingOf(cell: Cell): Reading {
  const outer = undecorated(cell.text);
  const inner = undecorated(unwrapped(outer.text));
  const text = unwrapped(inner.text);
  const ordinal = outer.ordinal ?? inner.ordinal;
  const used = cell.struck || (outer.used ?? inner.used);
  const about = { ordinal, used, bracketed: false, label: '', remark: '' };
  if (text === '') {
    if (ordinal !== undefined) return { type: 'number', ordinal };
    return used === undefined || cell.text === ''
      ? { type: 'nothing' }
      : { type: 'remark', used, bracketed: false };
  }
  if (/^\d{1,3}$/.test(text)) return { type: 'number', ordinal: Number(text) };
  const status = text.includes('(') ? undefined : usedAsWhole(text);
  if (status !== undefined) {
    return { type: 'remark', used: status, bracketed: cell.text.startsWith('(') };
  }
  if (/^\([^()]*\)$/.test(cell.text)) {
    return { type: 'remark', used: usedIn(text), bracketed: true };
  }
  return (
    plain(text, about) ??
    remarked(text, about) ??
    labelled(text, about) ?? { type: 'text', text, about }
  );
}

/** Nothing but codes, or a word that could be one. */
function plain(text: string, about: About): Reading | undefined {
  const codes = codeTextsOf(text);
  const [only] = codes;
  if (only === undefined) return undefined;
  return codes.length === 1 && isWordy(only) && !only.form.includes('-')
    ? { type: 'text', text, maybe: only, about }
    : { type: 'codes', codes, about };
}

/** `code (used)`, `code - used on Monday`, `code used`, `used code`. */
function remarked(text: string, about: About): Reading | undefined {
  const at = text.search(/\s{0,2}\(|\s\[|\s[-:=#<→←>*]|[:=]\s|\s\/\//);
  if (at > 0) {
    const remark = text.slice(at).trim();
    const bracketed = /^[([]/.test(remark);
    const said = usedIn(remark);
    const silent = bracketed || said !== undefined;
    const used = said ?? about.used;
    const reading = beforeRemark(
      text.slice(0, at),
      said !== undefined && /^[([][^()[\]]*[)\]]?$/.test(remark),
      {
        ...about,
        used,
        bracketed,
        remark: silent ? '' : remark,
      },
    );
    if (reading !== undefined) return reading;
  }
  const [first, last] = [text.indexOf(' '), text.lastIndexOf(' ')];
  if (first < 0) return undefined;
  const before = usedAsWhole(text.slice(0, first));
  if (before !== undefined) {
    return beforeRemark(text.slice(first + 1), false, { ...about, used: before });
  }
  const behind = usedAsWhole(text.slice(last + 1));
  if (behind === undefined) return undefined;
  return beforeRemark(text.slice(0, last), false, { ...about, used: behind });
}

/** Words are taken for codes only before nothing but a remark in brackets that says "used". */
function beforeRemark(text: string, wordy: boolean, about: About): Reading | undefined {
  const reading = plain(unwrapped(text), about);
  const digits = reading?.type === 'codes' && !reading.codes.every(isWordy);
  return digits || wordy ? reading : undefined;
}

/** `Backup code 3: code`, `"codes": ["code"`, `recovery code 320c 9b65 …`. */
function labelled(text: string, about: About): Reading | undefined {
  const found = labelledCodes(text);
  if (found === undefined) return undefined;
  const { label, rest } = found;
  const ordinal = about.ordinal ?? ordinalOf(label);
  const reading = readingOf({ text: rest, column: 0, struck: about.used === true });
  if (reading.type !== 'codes') return undefined;
  return {
    ...reading,
    about: { ...reading.about, ordinal: ordinal ?? reading.about.ordinal, label },
  };
}

function ordinalOf(label: string): number | undefined {
  const found = /(?<![\dA-Za-z])(\d{1,3})$/.exec(label);
  return found === null ? undefined : Number(found[1]);
}
