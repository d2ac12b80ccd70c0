import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay, formatTime } from '../../ui/dates.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf } from '../accounts/names.ts';
import styles from './code-history.module.css';
import { mark } from './CodeMenu.tsx';

interface CodeHistoryDialogProps {
  readonly account: AccountView;
  readonly codeId: string;
  readonly onClose: () => void;
}

/** All that happened to one code, and at any time the way back to "not used". */
export function CodeHistoryDialog({ account, codeId, onClose }: CodeHistoryDialogProps): ReactNode {
  const { data, error } = useVaultRead('backup-codes:history', { accountId: account.id, codeId });
  if (data === undefined && error === undefined) return null;
  return (
    <Dialog
      isOpen
      title={t('backup-codes.history-title', { position: data?.position ?? '' })}
      subtitle={fullNameOf(account)}
      icon={<AccountIcon account={account} />}
      onClose={onClose}
      footer={
        <>
          {data?.status === 'current' && (data.state === 'used' || data.state === 'unsure') ? (
            <Button
              icon={<Undo2 aria-hidden />}
              onClick={() => void mark(account.id, codeId, data.position, false)}
            >
              {t('backup-codes.mark-unused')}
            </Button>
          ) : null}
          <Button look="filled" autoFocus onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      {error === undefined ? null : <ErrorNote error={error} />}
      {data === undefined ? null : (
        <>
          {data.status === 'retired' ? <p>{t('backup-codes.history-retired')}</p> : null}
          <ol className={styles['events']}>
            <li>{t('backup-codes.history-issued', { day: formatDay(data.issuedAt) })}</li>
            {data.events.map(({ type, at, where }, index) => (
              // Events are only ever appended, and two may be of one moment.
              <li key={index}>
                <span>{t(`backup-codes.history-${type}`)}</span>
                <span className={styles['when']}>
                  {formatDay(at)}, {formatTime(at)}
                  {where === undefined ? '' : ` · ${where}`}
                </span>
              </li>
            ))}
          </ol>
          {data.events.length === 0 ? <p>{t('backup-codes.history-none')}</p> : null}
        </>
      )}
    </Dialog>
  );
}
