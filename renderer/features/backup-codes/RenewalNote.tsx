import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './backup-codes.module.css';
import { isUrgent, reasonWords } from './renewal-words.ts';
import type { RenewReason } from './renewal-words.ts';
import { sayConcern } from './say-concern.ts';

interface RenewalNoteProps {
  readonly account: AccountView;
  readonly reason: RenewReason;
}

/** Why these codes should be renewed, above them, and the way to do it. */
export function RenewalNote({ account, reason }: RenewalNoteProps): ReactNode {
  const open = useOpenDialog();
  return (
    <AlertBanner
      tone={isUrgent(reason) ? 'warn' : 'info'}
      action={
        <div className={styles['noteActions']}>
          {reason === 'concern' ? (
            <Button look="plain" onClick={() => void sayConcern([account.id], false)}>
              {t('backup-codes.false-alarm')}
            </Button>
          ) : null}
          {reason === 'empty' ? (
            <Button
              look="plain"
              onClick={() => open({ type: 'help', topic: 'none-left', accountId: account.id })}
            >
              {t('backup-codes.none-left-help')}
            </Button>
          ) : null}
          <Button look="plain" onClick={() => open({ type: 'renew', account })}>
            {t('backup-codes.renew-do')}
          </Button>
        </div>
      }
    >
      {reasonWords(account, reason)}
    </AlertBanner>
  );
}
