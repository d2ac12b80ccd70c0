import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { StuckAccount } from '../../../shared/views/lockout.ts';
import { Button } from '../../ui/Button.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf } from '../accounts/names.ts';
import { ActionButton } from './ActionButton.tsx';
import { type Doing, stuckAction } from './actions.ts';
import { type ByName, stuckWords } from './lockout-words.ts';
import styles from './lockout.module.css';

/** As many as one reads at once; the rest comes when asked for. */
const step = 20;

interface StuckListProps {
  readonly stuck: readonly StuckAccount[];
  readonly accounts: ByName;
  readonly doing: Doing;
}

/** Who would be stuck, what each lacks, and one thing to do about it. */
export function StuckList({ stuck, accounts, doing }: StuckListProps): ReactNode {
  const [shown, setShown] = useState(step);
  const more = Math.min(step, stuck.length - shown);
  return (
    <>
      <ul className={styles['rows']} aria-label={t('lockout.stuck-list')}>
        {stuck.slice(0, shown).map((one) => {
          const account = accounts.get(one.accountId);
          return account === undefined ? null : (
            <li key={one.accountId}>
              <AccountIcon account={account} />
              <div className={styles['words']}>
                <strong>{fullNameOf(account)}</strong>
                <span className={styles['quiet']}>{stuckWords(one, accounts)}</span>
              </div>
              <ActionButton action={stuckAction(one, account, doing)} />
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <div>
          <Button look="plain" onClick={() => setShown(shown + step)}>
            {t('lockout.stuck-more', { count: more })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
