import type { AccountView } from '../../../shared/views.ts';

/** As many as one sheet takes. */
export const accountsPerSheet = 500;

export type Which = 'all' | 'codes' | 'chosen';

/** What goes on the sheet, in the order of names. Without secrets an account without codes has nothing to print. */
export function sheetAccounts(
  accounts: readonly AccountView[],
  which: Which,
  chosen: ReadonlySet<string>,
  withSecrets: boolean,
): readonly AccountView[] {
  return accounts.filter(
    (account) =>
      (which !== 'chosen' || chosen.has(account.id)) &&
      ((which !== 'codes' && withSecrets) || hasCodes(account)),
  );
}

export function hasCodes({ backup }: AccountView): boolean {
  return backup.total > 0;
}
