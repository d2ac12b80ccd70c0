import { limits } from '../../../shared/limits.ts';
import { textLines } from '../../../shared/text-lines.ts';
import type { AccountView, DraftSetView, DraftView } from '../../../shared/views.ts';
import { accountFor } from './account-for.ts';
import { dayOfTime, isPastOrToday, issuedAt } from './issued-day.ts';

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
  /** Where the account has all of the codes already: its set stays. */
  readonly keepsOld: boolean;
  /** What the text marks as used is marked in the set that stays. */
  readonly takesUsed: boolean;
}

let lastKey = 0;
function newKey(): number {
  lastKey += 1;
  return lastKey;
}

export function editedCode(value = '', used = false): EditedCode {
  return { key: newKey(), value, used };
}

/**
 * A draft as a form: as a person left it, or else what was recognised. One set at least, so that codes
 * can be typed where none were recognised.
 */
export function editedSets(
  draft: DraftView,
  accounts: readonly AccountView[],
): readonly EditedSet[] {
  const asRead = draft.sets.length > 0 ? draft.sets : [nothingFound];
  const found: readonly DraftSetView[] = draft.corrected ?? asRead;
  return found.map((set, index) => {
    const { service, account, codes, ordered } = set;
    const accountId =
      draft.corrected === undefined
        ? targetFor(draft, accounts, index)
        : accounts.find(({ id }) => id === set.accountId)?.id;
    const asksWhich = accountId === undefined && service === '' && accounts.length > 0;
    return {
      key: newKey(),
      goesTo: accountId !== undefined || asksWhich ? 'account' : 'new',
      accountId,
      issuer: service,
      accountName: account,
      codes: codes.map(({ value, used }) => editedCode(value, used)),
      ordered,
      issuedOn: dayOfTime(set.issuedAt ?? draft.createdAt),
      isCorrected: draft.corrected !== undefined,
      keepsOld: true,
      takesUsed: true,
    };
  });
}

/** What was begun for one account goes there, whatever the text says. */
function targetFor(
  { accountId, sets }: DraftView,
  accounts: readonly AccountView[],
  index: number,
): string | undefined {
  const begun = index === 0 ? accountId : undefined;
  const { service, account } = sets[index] ?? nothingFound;
  return begun ?? accountFor(accounts, service, account)?.id;
}

const nothingFound = { service: '', account: '', codes: [], ordered: false };

/** The form as it is kept with the draft. */
export function draftSets(sets: readonly EditedSet[]): DraftSetView[] {
  return sets.map((set) => {
    const at = isPastOrToday(set.issuedOn) ? issuedAt(set.issuedOn) : undefined;
    return {
      service: set.issuer,
      account: set.accountName,
      ordered: set.ordered,
      codes: filledCodes(set).map(({ value, used }) => ({ value, used })),
      ...(set.goesTo === 'account' && set.accountId !== undefined
        ? { accountId: set.accountId }
        : {}),
      ...(at === undefined ? {} : { issuedAt: at }),
    };
  });
}

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
  return textLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => editedCode(line.slice(0, limits.codeCharacters)));
}

/** Those with something in them. */
export function filledCodes({ codes }: EditedSet): readonly EditedCode[] {
  return codes.filter(({ value }) => value.trim() !== '');
}
