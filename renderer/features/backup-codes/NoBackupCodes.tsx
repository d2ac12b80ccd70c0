import { BookOpenText, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { titleOf } from '../accounts/names.ts';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './backup-codes.module.css';

interface NoBackupCodesProps {
  readonly account: AccountView;
  readonly onAdd: () => void;
}

/** Where there are none: a way to put them in, or to say that the service gives none. */
export function NoBackupCodes({ account, onAdd }: NoBackupCodesProps): ReactNode {
  const open = useOpenDialog();
  const { busy, error, run } = useTask();
  const isNotGiven = account.backup.state === 'not-given';
  const name = titleOf(account);
  const say = (none: boolean): void => {
    void run(async () => {
      const accountId = account.id;
      const { undoId } = await vault('accounts:set-no-backup-codes', { accountId, none });
      offerUndoOf(t(none ? 'backup-codes.said-none' : 'backup-codes.said-some', { name }), undoId);
    });
  };
  return (
    <div className={styles['none']}>
      <h4>{t(isNotGiven ? 'backup-codes.not-given-title' : 'backup-codes.empty-title')}</h4>
      <p>{isNotGiven ? t('backup-codes.not-given', { name }) : t('backup-codes.empty')}</p>
      <div className={styles['noneActions']}>
        <Button icon={<Plus aria-hidden />} onClick={onAdd}>
          {t('backup-codes.empty-do')}
        </Button>
        <Button
          look="plain"
          icon={<BookOpenText aria-hidden />}
          onClick={() =>
            open({ type: 'service-sheet', of: { type: 'account', accountId: account.id } })
          }
        >
          {t('services.open', { name })}
        </Button>
        <Button look="plain" busy={busy} onClick={() => say(!isNotGiven)}>
          {t(isNotGiven ? 'backup-codes.gives-some' : 'backup-codes.gives-none')}
        </Button>
      </div>
      {error === undefined ? null : <ErrorNote error={error} />}
    </div>
  );
}
