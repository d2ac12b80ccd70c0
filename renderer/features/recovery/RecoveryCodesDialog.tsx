import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PasswordDialog } from '../password/PasswordDialog.tsx';
import { IssuedCodes } from './IssuedCodes.tsx';
import { IssueAtOnce } from './IssueAtOnce.tsx';
import styles from './recovery-codes-dialog.module.css';
import { useConfirmKept } from './useConfirmKept.ts';

export interface RecoveryCodesDialogProps {
  readonly onClose: () => void;
  /** Where it was typed a moment ago it is not asked for again. */
  readonly password?: string;
}

/** Ten new recovery codes: made after the password was asked, shown once, to be kept on paper. */
export function RecoveryCodesDialog({ onClose, password }: RecoveryCodesDialogProps): ReactNode {
  const [codes, setCodes] = useState<readonly string[]>();
  const issue = async (typed: string): Promise<void> => {
    setCodes((await vault('recovery:issue', { password: typed })).codes);
  };

  if (codes !== undefined) return <IssuedCodes codes={codes} onClose={onClose} />;
  if (password !== undefined) {
    return <IssueAtOnce issue={() => issue(password)} onClose={onClose} />;
  }
  return (
    <PasswordDialog
      title={t('recovery.title')}
      submit={t('recovery.issue')}
      perform={issue}
      onDone={() => undefined}
      onClose={onClose}
    >
      <p>{t('recovery.explain')}</p>
      <p>{t('recovery.explain-paper')}</p>
      <StillKept onClose={onClose} />
      <Replaces />
    </PasswordDialog>
  );
}

/** Those that were made may be in a safe place already: then it takes a word and no new ones. */
function StillKept({ onClose }: Pick<RecoveryCodesDialogProps, 'onClose'>): ReactNode {
  const status = useVaultRead('recovery:status', {}).data;
  const { busy, error, confirm } = useConfirmKept(onClose);
  if (status?.issuedAt === undefined || status.keptAt !== undefined || status.left === 0) {
    return null;
  }
  return (
    <div className={styles['kept']}>
      <p>{t('recovery.made-before')}</p>
      <Button busy={busy} onClick={confirm}>
        {t('recovery.kept')}
      </Button>
      {error === undefined ? null : <ErrorNote error={error} />}
    </div>
  );
}

/** What is lost by going on. */
function Replaces(): ReactNode {
  const left = useVaultRead('recovery:status', {}).data?.left ?? 0;
  if (left === 0) return null;
  return <AlertBanner tone="warn">{t('recovery.replaces', { count: left })}</AlertBanner>;
}
