import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { titleOf } from '../accounts/names.ts';
import styles from './use-backup-code.module.css';

interface RefusedHelpProps {
  readonly account: AccountView;
  readonly left: number;
  readonly isBusy: boolean;
  readonly onNext: () => void;
  readonly onNewCodes: () => void;
  readonly onHelp: () => void;
  readonly onClose: () => void;
}

/** A code was refused: what helps most often, and the next one. */
export function RefusedHelp(props: RefusedHelpProps): ReactNode {
  const name = titleOf(props.account);
  return (
    <div className={styles['help']}>
      <h3>{t('backup-codes.refused-title')}</h3>
      <p>{t('backup-codes.refused-help')}</p>
      <ul>
        <li>{t('backup-codes.refused-help-field')}</li>
        <li>{t('backup-codes.refused-help-typing')}</li>
        <li>{t('backup-codes.refused-help-fresh', { name })}</li>
      </ul>
      {props.left === 0 ? <p>{t('backup-codes.refused-none')}</p> : null}
      <div className={styles['answers']}>
        <Button size="large" onClick={props.onClose}>
          {t('common.close')}
        </Button>
        <Button size="large" onClick={props.onHelp}>
          {t('backup-codes.refused-more')}
        </Button>
        <Button size="large" onClick={props.onNewCodes}>
          {t('backup-codes.got-new')}
        </Button>
        {props.left === 0 ? null : (
          <Button size="large" look="filled" autoFocus busy={props.isBusy} onClick={props.onNext}>
            {t('backup-codes.refused-next')}
          </Button>
        )}
      </div>
    </div>
  );
}
