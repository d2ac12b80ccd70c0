import type { Account } from './account.ts';
import type { VaultContents } from './vault-contents.ts';

/**
 * Takes accounts out again, as undo of what brought them in. One to which anything was done meanwhile
 * goes to the trash instead: undo never loses an event, a counter or a code.
 * @param brought the very objects that were added: every change makes another one
 */
export function withoutUntouched(
  contents: VaultContents,
  brought: readonly Account[],
  at: string,
): VaultContents {
  const untouched = new Set(brought);
  const ids = new Set(brought.map(({ id }) => id));
  return {
    ...contents,
    accounts: contents.accounts.flatMap((account) => {
      if (!ids.has(account.id)) {
        return [account];
      }
      return untouched.has(account) ? [] : [{ ...account, trashedAt: at }];
    }),
  };
}
