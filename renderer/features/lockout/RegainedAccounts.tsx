import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { AccountSearch } from './AccountSearch.tsx';
import type { ByName } from './lockout-words.ts';
import styles from './lockout.module.css';

interface RegainedAccountsProps {
  readonly ownId: string;
  readonly accounts: ByName;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The third question: which other accounts this one gets back. Most get none: others are searched for. */
export function RegainedAccounts(props: RegainedAccountsProps): ReactNode {
  const { ownId, accounts, chosen, onChange } = props;
  const [offered, setOffered] = useState<readonly string[]>([...chosen]);
  const others = [...accounts.values()].filter(({ accountId }) => accountId !== ownId);
  const set = (accountId: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(accountId);
    else next.delete(accountId);
    onChange(next);
  };
  return (
    <fieldset className={styles['ways']}>
      <legend>{t('lockout.regains')}</legend>
      <p className={styles['quiet']}>{t('lockout.regains-hint')}</p>
      {offered.map((id) => {
        const account = accounts.get(id);
        return account === undefined ? null : (
          <Checkbox
            key={id}
            label={fullNameOf(account)}
            checked={chosen.has(id)}
            onChange={(on) => set(id, on)}
          />
        );
      })}
      {others.length === 0 ? null : (
        <AccountSearch
          label={t('lockout.regains-other')}
          accounts={others}
          onChoose={(id) => {
            if (!offered.includes(id)) setOffered([...offered, id]);
            set(id, true);
          }}
        />
      )}
    </fieldset>
  );
}
