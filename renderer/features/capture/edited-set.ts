import type { AccountView, DraftView } from '../../../shared/views.ts';
import { accountFor } from './account-for.ts';
import { today } from './issued-day.ts';

export interface EditedCode {
  /** Of this line while it is on screen. */
  readonly key: number;
  readonly value: string;
  readonly used: boolean;
}

/** One set as it stands in the form. */
export interface EditedSet {
  readonly key: number;
  readonly goesTo: 'account' | 'new';
  readonly accountId: string | undefined;
  readonly issuer: string;
  readonly accountName: string;
  readonly codes: readonly EditedCode[];
  readonly ordered: boolean;
  /** A day as `<input type="date">` has it. */
  readonly issuedOn: string;
  /** The codes were corrected by hand: reading the text again must not overwrite them unasked. */
  readonly isCorrected: boolean;
}

let lastKey = 0;
function newKey(): number {
  lastKey += 1;
  return lastKey;
}

export function editedCode(value = '', used = false): EditedCode {
  return { key: newKey(), value, used };
}

/** A draft as a form: one set at least, so that codes can be typed where none were recognised. */
export function editedSets(
  draft: DraftView,
  accounts: readonly AccountView[],
): readonly EditedSet[] {
  const found = draft.sets.length > 0 ? draft.sets : [nothingFound];
  return found.map(({ service, account, codes, ordered }, index) => {
    // What was begun for one account goes there, whatever the text says.
    const begun = index === 0 ? draft.accountId : undefined;
    const accountId = begun ?? accountFor(accounts, service, account)?.id;
    const asksWhich = accountId === undefined && service === '' && accounts.length > 0;
    return {
      key: newKey(),
      goesTo: accountId !== undefined || asksWhich ? 'account' : 'new',
      accountId,
      issuer: service,
      accountName: account,
      codes: codes.map(({ value, used }) => editedCode(value, used)),
      ordered,
      issuedOn: today(),
      isCorrected: false,
    };
  });
}

const nothingFound = { service: '', account: '', codes: [], ordered: false } as const;

/** The sets of a text that was read again, where they went before. */
export function readAgain(
  before: readonly EditedSet[],
  fresh: readonly EditedSet[],
): readonly EditedSet[] {
  return fresh.map((set, index) => {
    const old = before[index];
    if (old === undefined) return set;
    const { key, goesTo, accountId, issuer, accountName, issuedOn } = old;
    const isNamed = accountId !== undefined || issuer !== '';
    return {
      ...set,
      key,
      issuedOn,
      ...(isNamed ? { goesTo, accountId, issuer, accountName } : {}),
    };
  });
}

/** Each line that is not empty, as it stands. */
export function codesOfLines(text: string): readonly EditedCode[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => editedCode(line));
}

/** Those with something in them. */
export function filledCodes({ codes }: EditedSet): readonly EditedCode[] {
  return codes.filter(({ value }) => value.trim() !== '');
}
