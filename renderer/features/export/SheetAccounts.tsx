import { Search } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { CheckList } from '../../ui/CheckList.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { haystackOf, search } from '../main/search.ts';
import { AccountLine } from './AccountLine.tsx';
import styles from './export.module.css';
import { hasCodes } from './sheet-accounts.ts';
import type { Which } from './sheet-accounts.ts';

export interface SheetAccountsProps {
  readonly accounts: readonly AccountView[];
  readonly which: Which;
  readonly onWhich: (which: Which) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly problem: string | undefined;
}

/** Which accounts go on the sheet. */
export function SheetAccounts({
  accounts,
  which,
  onWhich,
  chosen,
  onChosen,
  problem,
}: SheetAccountsProps): ReactNode {
  const [query, setQuery] = useState('');
  // What was chosen from the start stands on top, and stays there when its tick is taken away.
  const [begun] = useState(chosen);
  const withCodes = accounts.filter(hasCodes).length;
  const matches = which === 'chosen' ? search(accounts, haystackOf(accounts), query) : [];
  const found = matches.toSorted((a, b) => Number(begun.has(b.id)) - Number(begun.has(a.id)));

  return (
    <div className={styles['accounts']}>
      <div className={styles['ways']}>
        <RadioGroup
          label={t('export.which')}
          value={which}
          onChange={onWhich}
          options={[
            { value: 'all', label: `${t('export.which-all')} (${accounts.length})` },
            { value: 'codes', label: `${t('export.which-codes')} (${withCodes})` },
            { value: 'chosen', label: t('export.which-chosen') },
          ]}
        />
      </div>
      {which === 'chosen' ? (
        <>
          <TextField
            label={t('export.search')}
            labelHidden
            placeholder={t('export.search')}
            icon={<Search />}
            value={query}
            onChange={setQuery}
          />
          {found.length === 0 ? (
            <p className={styles['note']}>{t('export.no-match')}</p>
          ) : (
            <CheckList
              label={t('export.which')}
              items={found}
              keyOf={({ id }) => id}
              isOn={({ id }) => chosen.has(id)}
              onChange={(items, on) => {
                const next = new Set(chosen);
                for (const { id } of items) {
                  if (on) next.add(id);
                  else next.delete(id);
                }
                onChosen(next);
              }}
            >
              {(account) => <AccountLine account={account} {...codesBeside(account)} />}
            </CheckList>
          )}
          <p className={styles['note']} role="status">
            {t('export.chosen', { count: chosen.size })}
          </p>
        </>
      ) : null}
      {problem === undefined ? null : (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function codesBeside(account: AccountView): { readonly beside?: string } {
  if (!hasCodes(account)) return {};
  return { beside: t('common.backup-codes', { count: account.backup.left }) };
}
