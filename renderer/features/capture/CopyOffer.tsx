import { FileLock, Printer } from 'lucide-react';
import { Suspense, lazy, startTransition, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { offerUndo } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';
import { dismissToasts } from '../../ui/toasts.ts';
import styles from './capture.module.css';

const BackupDialog = lazy(async () => ({
  default: (await import('../export/BackupDialog.tsx')).BackupDialog,
}));
const PrintDialog = lazy(async () => ({
  default: (await import('../export/PrintDialog.tsx')).PrintDialog,
}));

export interface CopyOfferProps {
  readonly accountIds: readonly string[];
  /** What was saved; undefined when it was more than one set. */
  readonly name: string | undefined;
  readonly onClose: () => void;
}

/**
 * Right after saving: a copy somewhere else. The next dialog opens above this one, so that the focus
 * comes back here when nothing was made; when something was, both close.
 */
export function CopyOffer({ accountIds, name, onClose }: CopyOfferProps): ReactNode {
  const [open, setOpen] = useState<'print' | 'file'>();
  const [isMade, setMade] = useState(false);
  const { busy, error, run } = useTask();
  const show = (next: 'print' | 'file'): void => {
    // It would cover the next dialog's buttons. Undoing stays possible with its key.
    dismissToasts();
    startTransition(() => setOpen(next));
  };
  const decline = (): void => {
    void run(async () => {
      const undoIds = await declineCopies(accountIds);
      offerUndo(t('capture.copy-declined', { count: undoIds.length }), () =>
        Promise.all(undoIds.map((undoId) => vault('changes:undo', { undoId }))),
      );
      onClose();
    });
  };
  const afterwards = {
    onMade: () => setMade(true),
    onClose: () => (isMade ? onClose() : setOpen(undefined)),
  };

  return (
    <Dialog
      title={t('capture.copy-title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="plain" className={styles['aside']} busy={busy} onClick={decline}>
            {t('capture.copy-decline')}
          </Button>
          <Button onClick={onClose}>{t('common.not-now')}</Button>
        </>
      }
    >
      <p>{name === undefined ? t('capture.copy-lead-many') : t('capture.copy-lead', { name })}</p>
      <LineButtons>
        <LineButton
          icon={<Printer aria-hidden />}
          beside={t('capture.copy-print-hint')}
          autoFocus
          onClick={() => show('print')}
        >
          {t('capture.copy-print')}
        </LineButton>
        <LineButton
          icon={<FileLock aria-hidden />}
          beside={t('capture.copy-file-hint')}
          onClick={() => show('file')}
        >
          {t('capture.copy-file')}
        </LineButton>
      </LineButtons>
      {error === undefined ? null : <ErrorNote error={error} />}
      <Suspense>
        {open === 'print' ? <PrintDialog accountIds={accountIds} {...afterwards} /> : null}
        {open === 'file' ? <BackupDialog {...afterwards} /> : null}
      </Suspense>
    </Dialog>
  );
}

/** Said for the set that each account has now. What takes it back comes back. */
async function declineCopies(accountIds: readonly string[]): Promise<readonly string[]> {
  const undoIds: string[] = [];
  for (const accountId of accountIds) {
    const { codeSets } = await vault('accounts:read', { accountId });
    const set = codeSets.find(({ status }) => status === 'current');
    if (set === undefined) continue;
    undoIds.push((await vault('copies:decline', { accountId, setId: set.id })).undoId);
  }
  return undoIds;
}
