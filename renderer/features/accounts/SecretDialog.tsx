import { useEffect, useEffectEvent, useState } from 'react';
import type { ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import type { VaultOutput } from '../../api.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { AccountIcon } from './AccountIcon.tsx';
import { fullNameOf } from './names.ts';
import { QrPicture } from './QrPicture.tsx';
import styles from './secret-dialog.module.css';

interface SecretDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** The secret and its QR code. The vault asks first, by a question that no page can answer. */
export function SecretDialog({ account, onClose }: SecretDialogProps): ReactNode {
  const [revealed, setRevealed] = useState<VaultOutput<'accounts:reveal-secret'>>();
  const [error, setError] = useState<AppError>();
  const fail = useEffectEvent((reason: unknown) => {
    const failure = toAppError(reason);
    if (failure.code === 'cancelled') onClose();
    else setError(failure);
  });
  useEffect(() => {
    vault('accounts:reveal-secret', { accountId: account.id }).then(setRevealed, (reason) =>
      fail(reason),
    );
  }, [account.id]);

  // Nothing shows behind the native question.
  if (revealed === undefined && error === undefined) return null;
  return (
    <Dialog
      isOpen
      size="small"
      title={t('accounts.secret-title')}
      subtitle={fullNameOf(account)}
      icon={<AccountIcon account={account} />}
      onClose={onClose}
    >
      {error === undefined ? null : <ErrorNote error={error} />}
      {revealed === undefined ? null : (
        <>
          <AlertBanner tone="warn">{t('accounts.secret-warning')}</AlertBanner>
          <QrPicture text={revealed.uri} label={t('accounts.secret-qr')} />
          <p className={styles['secret']}>{inFours(revealed.secret)}</p>
          <p className={styles['quiet']}>{t('accounts.secret-scan')}</p>
        </>
      )}
    </Dialog>
  );
}

function inFours(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ');
}
