import { AppError } from '../../../shared/errors.ts';
import { type Account, currentSet, newAccount } from '../../model/account.ts';
import type { BackupCodeEvent } from '../../model/backup-code.ts';
import { stateOf } from '../../model/backup-code.ts';
import { accountOf, addAccounts, changeAccount } from '../../model/contents-changes.ts';
import type { AccountId, CodeId } from '../../model/ids.ts';
import type { VaultContents } from '../../model/vault-contents.ts';
import { type Brought, takeOut } from './brought.ts';
import { areKnown, areTheSame, codesByKey, codeKey, compareWith } from './comparison.ts';
import { type NewSet, renew, withEvent } from './life-cycle.ts';

/** A corrected set and where it goes; `keep`: the account's current set stays as it is. */
export interface CapturedSet {
  readonly target:
    | { readonly type: 'account' | 'keep'; readonly accountId: string }
    | {
        readonly type: 'new';
        readonly id: AccountId;
        readonly issuer: string;
        readonly accountName: string;
      };
  readonly set: NewSet;
}

/** A code of a kept set that was marked as used, with the very event. */
interface Mark {
  readonly accountId: AccountId;
  readonly codeId: CodeId;
  readonly event: BackupCodeEvent;
  /** What brings back the state that it had. */
  readonly takenBackBy: 'undone' | 'unsure';
}

export interface Captured {
  readonly contents: VaultContents;
  /** One for each set. */
  readonly accountIds: readonly AccountId[];
  /** Sets that came in: the others were kept. */
  readonly added: number;
  readonly takeBack: (later: VaultContents, at: string) => VaultContents;
}

/**
 * Gives captured sets to accounts. Codes that an account has already, all of them and no others, are no
 * renewal: its set stays, and codes marked as used in the text are marked there.
 * @throws AppError `not-found`; `invalid-input` where a set is to be kept that has not all of the codes
 */
export function withCaptured(
  contents: VaultContents,
  sets: readonly CapturedSet[],
  at: string,
): Captured {
  const accountIds: AccountId[] = [];
  const accounts: Account[] = [];
  const made: Brought['sets'][number][] = [];
  const marks: Mark[] = [];
  let next = contents;
  for (const { target, set } of sets) {
    if (target.type === 'new') {
      const named = newAccount(target.id, target.issuer, target.accountName, at);
      const account = renew(named, set, at);
      next = addAccounts(next, [account]);
      accounts.push(account);
      accountIds.push(account.id);
      continue;
    }
    const before = accountOf(next, target.accountId);
    accountIds.push(before.id);
    if (isKept(before, target.type, set)) {
      const fresh = marksOf(before, set, at);
      next = changeAccount(next, before.id, (account) => marked(account, fresh));
      marks.push(...fresh);
    } else {
      next = changeAccount(next, before.id, (account) => renew(account, set, at));
      const { codeSets } = accountOf(next, before.id);
      made.push(...codeSets.slice(-1).map((last) => ({ accountId: before.id, made: last })));
    }
  }
  return {
    contents: next,
    accountIds,
    added: accounts.length + made.length,
    takeBack: (later, takenAt) =>
      unmarked(takeOut(later, { at, accounts, sets: made }, takenAt), marks, takenAt),
  };
}

function isKept(account: Account, type: 'account' | 'keep', { codes }: NewSet): boolean {
  const comparison = compareWith(
    currentSet(account),
    codes.map(({ value }) => value),
  );
  if (type === 'keep' && !areKnown(comparison.known)) {
    throw new AppError('invalid-input', 'a set to be kept has not all of these codes');
  }
  return type === 'keep' || areTheSame(comparison);
}

function marksOf(account: Account, { codes }: NewSet, at: string): Mark[] {
  const current = codesByKey(currentSet(account));
  return codes.flatMap(({ value, used }): Mark[] => {
    const code = used ? current.get(codeKey(value)) : undefined;
    const state = code === undefined ? 'used' : stateOf(code);
    if (code === undefined || state === 'used') return [];
    return [
      {
        accountId: account.id,
        codeId: code.id,
        event: { type: 'used', at },
        takenBackBy: state === 'unsure' ? 'unsure' : 'undone',
      },
    ];
  });
}

function marked(account: Account, marks: readonly Mark[]): Account {
  return marks.reduce((before, { codeId, event }) => withEvent(before, codeId, event), account);
}

/** Undo is an event like any other; what happened to a code since the mark stays. */
function unmarked(contents: VaultContents, marks: readonly Mark[], at: string): VaultContents {
  return marks.reduce((before, { accountId, codeId, event, takenBackBy }) => {
    const account = before.accounts.find(({ id }) => id === accountId);
    const isLast = account?.codeSets.some(({ codes }) =>
      codes.some(({ id, events }) => id === codeId && events.at(-1) === event),
    );
    return isLast === true
      ? changeAccount(before, accountId, (one) => withEvent(one, codeId, { type: takenBackBy, at }))
      : before;
  }, contents);
}
