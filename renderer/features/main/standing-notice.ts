import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { titleOf } from '../accounts/names.ts';

/** What is wrong with backup codes, by name, the most urgent first. Empty when all is well. */
export function standingSentences(accounts: readonly AccountView[]): readonly string[] {
  const without: AccountView[] = [];
  const seen: AccountView[] = [];
  const low: AccountView[] = [];
  const old: AccountView[] = [];
  for (const account of accounts) {
    const { state } = account.backup;
    if (state === 'none' || state === 'empty') without.push(account);
    else if (state === 'concern') seen.push(account);
    else if (state === 'low') low.push(account);
    else if (state === 'old') old.push(account);
  }
  const isFirst = without.length + seen.length + low.length === 0;
  return [
    withoutSentence(without),
    seenSentence(seen),
    lowSentence(low),
    oldSentence(old, isFirst),
  ].filter((sentence) => sentence !== undefined);
}

function withoutSentence(accounts: readonly AccountView[]): string | undefined {
  const [one, two] = accounts;
  if (one === undefined) return undefined;
  if (two === undefined) return t('main.notice-none-one', { name: titleOf(one) });
  return accounts.length === 2
    ? t('main.notice-none-two', { first: titleOf(one), second: titleOf(two) })
    : t('main.notice-none-many', { number: accounts.length });
}

function seenSentence(accounts: readonly AccountView[]): string | undefined {
  const [one, two] = accounts;
  if (one === undefined) return undefined;
  if (two === undefined) return t('main.notice-concern-one', { name: titleOf(one) });
  return accounts.length === 2
    ? t('main.notice-concern-two', { first: titleOf(one), second: titleOf(two) })
    : t('main.notice-concern-many', { number: accounts.length });
}

function lowSentence(accounts: readonly AccountView[]): string | undefined {
  const [one, two] = accounts;
  if (one === undefined) return undefined;
  if (two === undefined) {
    return t('main.notice-low-one', { name: titleOf(one), left: one.backup.left });
  }
  return accounts.length === 2
    ? t('main.notice-low-two', { first: titleOf(one), second: titleOf(two) })
    : t('main.notice-low-many', { number: accounts.length });
}

function oldSentence(accounts: readonly AccountView[], isFirst: boolean): string | undefined {
  const [one, two] = accounts;
  if (one === undefined) return undefined;
  if (two === undefined) {
    const name = titleOf(one);
    return isFirst ? t('main.notice-old-one-full', { name }) : t('main.notice-old-one', { name });
  }
  return accounts.length === 2
    ? t('main.notice-old-two', { first: titleOf(one), second: titleOf(two) })
    : t('main.notice-old-many', { number: accounts.length });
}
