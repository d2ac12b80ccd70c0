import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf, titleOf } from '../accounts/names.ts';
import { copyName } from '../copies/copy-words.ts';
import type { OpenDialog } from '../main/dialogs.ts';
import { reasonWords, renewReason } from './renewal-words.ts';
import styles from './renew-dialog.module.css';

interface RenewDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
}

/** The way from old codes to new ones, told before it is gone: nobody is left with a dead set in between. */
export function RenewDialog({ account, onClose, onOpen }: RenewDialogProps): ReactNode {
  const { id: accountId, backup } = account;
  const { data, error } = useVaultRead('accounts:read', { accountId });
  const [nowMs] = useState(Date.now);
  const reason = renewReason(account, nowMs);
  const name = titleOf(account);
  // One that is behind already holds none of these.
  const copies = (data?.copies ?? []).filter(
    ({ goneAt, behind }) =>
      goneAt === undefined && behind.every((late) => late.accountId !== accountId),
  );
  return (
    <Dialog
      isOpen
      title={t('backup-codes.renew-title')}
      subtitle={fullNameOf(account)}
      icon={<AccountIcon account={account} />}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.not-now')}</Button>
          <Button
            look="filled"
            autoFocus
            onClick={() => onOpen({ type: 'capture', begin: { type: 'empty', accountId } })}
          >
            {t('backup-codes.renew-have')}
          </Button>
        </>
      }
    >
      {reason === undefined ? null : <p>{reasonWords(account, reason)}</p>}
      <ol className={styles['steps']}>
        <li>{t('backup-codes.renew-step-service', { name })}</li>
        <li>{t('backup-codes.renew-step-bring')}</li>
        <li>
          {backup.left === 0
            ? t('backup-codes.renew-step-none')
            : t('backup-codes.renew-step-old', { count: backup.left })}
        </li>
        <li>
          {copies.length === 0
            ? t('backup-codes.renew-step-no-copies')
            : t('backup-codes.renew-step-copies', {
                count: copies.length,
                names: copies.map((copy) => copyName(copy)).join(', '),
              })}
        </li>
      </ol>
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
