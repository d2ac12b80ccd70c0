import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { useAccountList } from '../export/useAccountList.ts';
import styles from './log-list.module.css';

interface AccountFilterProps {
  /** Undefined for all. */
  readonly accountId: string | undefined;
  readonly onChange: (accountId: string | undefined) => void;
}

interface Choice {
  readonly id: string;
  readonly text: string;
}

const everything = 'all';

/** Which account the log tells of. */
export function AccountFilter({ accountId, onChange }: AccountFilterProps): ReactNode {
  const accounts = useAccountList();
  const choices = useMemo<readonly Choice[]>(
    () => [
      { id: everything, text: t('log.all-accounts') },
      ...(accounts ?? []).map((account) => ({ id: account.id, text: fullNameOf(account) })),
    ],
    [accounts],
  );
  return (
    <div className={styles['filter']}>
      <SearchSelect
        label={t('log.filter')}
        placeholder={t('log.all-accounts')}
        chosen={choices.find(({ id }) => id === (accountId ?? everything))}
        find={(query) => choices.filter(({ text }) => matches(text, query))}
        textOf={({ text }) => text}
        onChoose={({ id }) => onChange(id === everything ? undefined : id)}
        none={t('log.no-account')}
        more={(count) => t('log.more-accounts', { count })}
      >
        {({ text }) => text}
      </SearchSelect>
    </div>
  );
}

function matches(text: string, query: string): boolean {
  return text.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase());
}
