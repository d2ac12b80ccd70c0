import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { AccountLine } from '../export/AccountLine.tsx';
import { haystackOf, search } from '../main/search.ts';

interface TimedAccountChoiceProps {
  /** Those with a code that changes with time. */
  readonly accounts: readonly AccountView[];
  readonly chosen: AccountView | undefined;
  readonly onChoose: (accountId: string) => void;
  readonly error: string | undefined;
}

export function TimedAccountChoice({
  accounts,
  chosen,
  onChoose,
  error,
}: TimedAccountChoiceProps): ReactNode {
  return (
    <SearchSelect
      label={t('clock.account')}
      placeholder={t('clock.account-search')}
      chosen={chosen}
      find={(query) => search(accounts, haystackOf(accounts), query)}
      textOf={fullNameOf}
      onChoose={({ id }) => onChoose(id)}
      error={error}
      none={t('clock.account-none')}
      more={(count) => t('clock.account-more', { count })}
    >
      {(account) => <AccountLine account={account} />}
    </SearchSelect>
  );
}
