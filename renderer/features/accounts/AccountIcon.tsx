import type { ReactNode } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import { classes } from '../../ui/classes.ts';
import styles from './account-icon.module.css';
import { useBrandPath } from './brands.ts';
import { titleOf } from './names.ts';

interface AccountIconProps {
  readonly account: Pick<AccountView, 'issuer' | 'accountName'>;
  readonly size?: 'row' | 'large';
}

/** The mark of the service, or the first letter of its name. For the eye only: the name stands beside it. */
export function AccountIcon({ account, size = 'row' }: AccountIconProps): ReactNode {
  const path = useBrandPath(account.issuer);
  return (
    <span className={classes(styles['icon'], size === 'large' && styles['large'])} aria-hidden>
      {path === undefined ? (
        firstLetter(titleOf(account))
      ) : (
        <svg viewBox="0 0 24 24">
          <path d={path} />
        </svg>
      )}
    </span>
  );
}

function firstLetter(name: string): string {
  return (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? '').toUpperCase();
}
