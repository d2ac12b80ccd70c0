import type { AccountView, Settings } from '../../../shared/views.ts';
import { subtitleOf, titleOf } from '../accounts/names.ts';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

export function byName(a: AccountView, b: AccountView): number {
  return collator.compare(titleOf(a), titleOf(b)) || collator.compare(subtitleOf(a), subtitleOf(b));
}

/** How an account was used when it was first seen: rows don't jump away under the hand that copies. */
export type UsageThen = ReadonlyMap<string, Pick<AccountView, 'useCount' | 'lastUsedAt'>>;

/** `named` is in order of names, which is what equal ones keep. */
export function inOrder(
  named: readonly AccountView[],
  sort: Settings['sort'],
  usage: UsageThen,
): readonly AccountView[] {
  switch (sort) {
    case 'name':
      return named;
    case 'used':
      return named.toSorted((a, b) => count(usage, b) - count(usage, a));
    case 'recent':
      return named.toSorted((a, b) => lastMs(usage, b) - lastMs(usage, a));
  }
}

function count(usage: UsageThen, account: AccountView): number {
  return (usage.get(account.id) ?? account).useCount;
}

function lastMs(usage: UsageThen, account: AccountView): number {
  const { lastUsedAt } = usage.get(account.id) ?? account;
  return lastUsedAt === undefined ? 0 : Date.parse(lastUsedAt);
}
