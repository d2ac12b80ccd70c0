import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { AccountLine } from '../export/AccountLine.tsx';
import { haystackOf, search } from '../main/search.ts';

interface AccountChoiceProps {
  readonly accounts: readonly AccountView[];
  readonly chosen: AccountView | undefined;
  readonly onChoose: (accountId: string) => void;
}

/** Which account it is about; nothing where there is none. */
export function AccountChoice({ accounts, chosen, onChoose }: AccountChoiceProps): ReactNode {
  if (accounts.length === 0) return null;
  return (
    <SearchSelect
      label={t('help.account')}
      placeholder={t('help.account-search')}
      chosen={chosen}
      find={(query) => search(accounts, haystackOf(accounts), query)}
      textOf={fullNameOf}
      onChoose={({ id }) => onChoose(id)}
      none={t('help.account-none')}
      more={(count) => t('help.account-more', { count })}
    >
      {(account) => <AccountLine account={account} />}
    </SearchSelect>
  );
}
