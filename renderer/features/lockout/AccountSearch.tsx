import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount } from '../../../shared/views/lockout.ts';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { AccountLine } from '../export/AccountLine.tsx';

type Item = LockoutAccount & { readonly id: string };

interface AccountSearchProps {
  readonly label: string;
  /** One that was chosen stays among them. */
  readonly accounts: readonly LockoutAccount[];
  readonly onChoose: (accountId: string) => void;
}

/** One of many accounts, found by any part of its names. */
export function AccountSearch({ label, accounts, onChoose }: AccountSearchProps): ReactNode {
  const [chosenId, setChosenId] = useState<string>();
  const items = accounts.map((account): Item => ({ ...account, id: account.accountId }));
  return (
    <SearchSelect<Item>
      label={label}
      placeholder={t('main.search-accounts')}
      chosen={items.find(({ id }) => id === chosenId)}
      find={(query) => {
        const needle = query.trim().toLowerCase();
        return items.filter((item) => fullNameOf(item).toLowerCase().includes(needle));
      }}
      textOf={fullNameOf}
      onChoose={({ id }) => {
        if (id === chosenId) return;
        setChosenId(id);
        onChoose(id);
      }}
      none={t('help.account-none')}
      more={(count) => t('help.account-more', { count })}
    >
      {(item) => <AccountLine account={item} />}
    </SearchSelect>
  );
}
