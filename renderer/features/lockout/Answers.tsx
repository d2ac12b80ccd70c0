import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { LockoutAccount } from '../../../shared/views/lockout.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { AccountSearch } from './AccountSearch.tsx';
import styles from './lockout.module.css';
import type { Asking } from './useAsking.ts';

interface AnswersProps {
  readonly accounts: readonly LockoutAccount[];
  readonly answered: number;
  readonly asking: Asking;
}

/** How many were answered; the next one, or any that is searched for. */
export function Answers({ accounts, answered, asking }: AnswersProps): ReactNode {
  const isDone = answered === accounts.length;
  return (
    <section className={styles['section']} aria-labelledby="lockout-answers">
      <Heading level={2} id="lockout-answers">
        {t('lockout.answers')}
      </Heading>
      <p>
        {isDone
          ? t('lockout.all-answered')
          : t('lockout.answered', { answered, total: accounts.length })}
      </p>
      <div className={styles['answerRow']}>
        {isDone ? null : (
          <Button look="filled" onClick={asking.walk}>
            {t('lockout.answer-next')}
          </Button>
        )}
        <div className={styles['search']}>
          <AccountSearch
            label={t('lockout.answer-any')}
            accounts={accounts}
            onChoose={asking.ask}
          />
        </div>
      </div>
    </section>
  );
}
