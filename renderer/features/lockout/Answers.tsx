import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount } from '../../../shared/views/lockout.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { SearchSelect } from '../../ui/SearchSelect.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import styles from './lockout.module.css';

interface AnswersProps {
  readonly accounts: readonly LockoutAccount[];
  readonly answered: number;
}

/** How many were answered; the next one, or any that is searched for. */
export function Answers({ accounts, answered }: AnswersProps): ReactNode {
  const [askedId, setAskedId] = useState<string>();
  const [put, setPut] = useState<ReadonlySet<string>>(new Set());
  const asked = accounts.find(({ accountId }) => accountId === askedId);
  const nextAfter = (skipped: ReadonlySet<string>): string | undefined =>
    accounts.find(({ accountId, state }) => state !== 'answered' && !skipped.has(accountId))
      ?.accountId;
  const goOn = (): void => {
    const skipped = new Set([...put, ...(askedId === undefined ? [] : [askedId])]);
    setPut(skipped);
    setAskedId(nextAfter(skipped));
  };
  const items = accounts.map((account) => ({ ...account, id: account.accountId }));
  return (
    <section className={styles['section']} aria-labelledby="lockout-answers">
      <Heading level={2} id="lockout-answers">
        {t('lockout.answers')}
      </Heading>
      <p>
        {answered === accounts.length
          ? t('lockout.all-answered')
          : t('lockout.answered', { answered, total: accounts.length })}
      </p>
      <div className={styles['answerRow']}>
        {answered === accounts.length ? null : (
          <Button look="filled" onClick={() => setAskedId(nextAfter(new Set()))}>
            {t('lockout.answer-next')}
          </Button>
        )}
        <div className={styles['search']}>
          <SearchSelect<LockoutAccount & { readonly id: string }>
            label={t('capture.account')}
            placeholder={t('main.search-accounts')}
            chosen={undefined}
            find={(query) =>
              items.filter((item) => fullNameOf(item).toLowerCase().includes(query.toLowerCase()))
            }
            textOf={fullNameOf}
            onChoose={({ id }) => setAskedId(id)}
            none={t('help.account-none')}
            more={(count) => t('help.account-more', { count })}
          >
            {(item) => fullNameOf(item)}
          </SearchSelect>
        </div>
      </div>
      {asked === undefined ? null : (
        <AnswerDialog
          key={asked.accountId}
          account={asked}
          accounts={accounts}
          onDone={goOn}
          onClose={() => setAskedId(undefined)}
        />
      )}
    </section>
  );
}
