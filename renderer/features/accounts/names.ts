import type { AccountView } from '../../../shared/views.ts';

type Named = Pick<AccountView, 'issuer' | 'accountName'>;

/** What an account is called first: the service, or else the account name. */
export function titleOf({ issuer, accountName }: Named): string {
  return issuer === '' ? accountName : issuer;
}

/** The second line; empty when there is only one name. */
export function subtitleOf({ issuer, accountName }: Named): string {
  return issuer === '' ? '' : accountName;
}

/** Both names in one line: `GitHub · ada-lovelace`. */
export function fullNameOf(account: Named): string {
  return [titleOf(account), subtitleOf(account)].filter((part) => part !== '').join(' · ');
}
