import type { ReactNode } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { subtitleOf, titleOf } from '../accounts/names.ts';
import styles from './account-line.module.css';

export interface AccountLineProps {
  readonly account: Pick<AccountView, 'issuer' | 'accountName'>;
  /** Said when it has no name at all. */
  readonly unnamed?: string;
  /** Small words at the right end. */
  readonly beside?: ReactNode;
  /** A third line, e.g. why it can't be taken. */
  readonly below?: ReactNode;
}

/** An account as one row of a list to choose from. */
export function AccountLine({ account, unnamed = '', beside, below }: AccountLineProps): ReactNode {
  return (
    <span className={styles['line']}>
      <AccountIcon account={account} />
      <span className={styles['names']}>
        <span className={styles['title']}>{titleOf(account) || unnamed}</span>{' '}
        <span className={styles['subtitle']}>{subtitleOf(account)}</span>
        {below === undefined ? null : <span className={styles['below']}>{below}</span>}
      </span>
      {beside === undefined ? null : <span className={styles['beside']}>{beside}</span>}
    </span>
  );
}
