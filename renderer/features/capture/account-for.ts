import type { AccountView } from '../../../shared/views.ts';

/**
 * The account that a recognised set belongs to: the same service and account name; or, where the text
 * names no account, the only account at that service.
 */
export function accountFor(
  accounts: readonly AccountView[],
  service: string,
  account: string,
): AccountView | undefined {
  if (service.trim() === '') return undefined;
  const atService = accounts.filter(({ issuer }) => isSame(issuer, service));
  if (account.trim() !== '')
    return atService.find(({ accountName }) => isSame(accountName, account));
  return atService.length === 1 ? atService[0] : undefined;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
