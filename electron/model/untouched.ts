import type { Account } from './account.ts';
import type { BackupCodeSet } from './backup-code.ts';
import type { VaultContents } from './vault-contents.ts';

/** True once a code of the set was shown: from then on its events must not be lost. */
export function wasShown(set: BackupCodeSet): boolean {
  return set.codes.some((code) => code.events.some(({ type }) => type === 'shown'));
}

function isUntouched(account: Account): boolean {
  return account.usage.count === 0 && !account.codeSets.some(wasShown);
}

/**
 * Takes accounts out again, as undo of what brought them in. One that was used meanwhile goes to the
 * trash instead: undo never loses an event or a counter.
 */
export function withoutUntouched(
  contents: VaultContents,
  ids: ReadonlySet<string>,
  at: string,
): VaultContents {
  return {
    ...contents,
    accounts: contents.accounts.flatMap((account) => {
      if (!ids.has(account.id)) {
        return [account];
      }
      return isUntouched(account) ? [] : [{ ...account, trashedAt: at }];
    }),
  };
}
