import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { AccountLine } from '../export/AccountLine.tsx';
import { haystackOf, search } from '../main/search.ts';
import type { Difference } from './difference.ts';
import { DifferenceNote } from './DifferenceNote.tsx';
import type { EditedSet } from './edited-set.ts';
import type { SetProblem } from './set-problems.ts';
import styles from './set-form.module.css';

export interface TargetFieldsProps {
  readonly set: EditedSet;
  readonly accounts: readonly AccountView[];
  readonly problems: readonly SetProblem[];
  readonly difference: Difference | undefined;
  readonly onChange: (part: Partial<EditedSet>) => void;
}

/** Which account the codes are for: one that is there, or a new one. */
export function TargetFields({
  set,
  accounts,
  problems,
  difference,
  onChange,
}: TargetFieldsProps): ReactNode {
  const chosen = accounts.find(({ id }) => id === set.accountId);
  const hasProblem = (problem: SetProblem): boolean => problems.includes(problem);
  return (
    <div className={styles['target']}>
      {accounts.length === 0 ? null : (
        <div className={styles['ways']}>
          <RadioGroup
            label={t('capture.belongs-to')}
            value={set.goesTo}
            onChange={(goesTo) => onChange({ goesTo })}
            options={[
              { value: 'account', label: t('capture.goes-account') },
              { value: 'new', label: t('capture.goes-new') },
            ]}
          />
        </div>
      )}
      {set.goesTo === 'account' && accounts.length > 0 ? (
        <SearchSelect
          label={t('capture.account')}
          placeholder={t('capture.account-search')}
          chosen={chosen}
          find={(query) => search(accounts, haystackOf(accounts), query)}
          textOf={fullNameOf}
          onChoose={({ id }) => onChange({ accountId: id })}
          error={hasProblem('account') ? t('capture.problem-account') : undefined}
          none={t('capture.no-account-matches')}
          more={(count) => t('capture.more-accounts', { count })}
        >
          {(account) => <AccountLine account={account} />}
        </SearchSelect>
      ) : (
        <div className={styles['names']}>
          <TextField
            label={t('capture.service')}
            value={set.issuer}
            maxLength={limits.nameCharacters}
            onChange={(issuer) => onChange({ issuer })}
            error={hasProblem('service') ? t('capture.problem-service') : undefined}
          />
          <TextField
            label={t('capture.account-name')}
            optional
            value={set.accountName}
            maxLength={limits.nameCharacters}
            onChange={(accountName) => onChange({ accountName })}
          />
        </div>
      )}
      {set.goesTo === 'account' && chosen !== undefined ? (
        <DifferenceNote set={set} account={chosen} difference={difference} onChange={onChange} />
      ) : null}
    </div>
  );
}
