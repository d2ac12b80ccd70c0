import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { shell } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import styles from './import.module.css';

export interface BackupFoundProps {
  readonly name: string;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** One of our own backups: says how it comes back, since it is not imported. */
export function BackupFound({ name, onOther, onClose }: BackupFoundProps): ReactNode {
  const { busy, error, run } = useTask();
  return (
    <Dialog
      title={t('import.backup-title')}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="plain" className={styles['aside']} onClick={onOther}>
            {t('import.other-file')}
          </Button>
          <Button busy={busy} onClick={() => void run(() => shell('vault:lock', {}))}>
            {t('import.lock')}
          </Button>
          <Button look="filled" keys="Enter" autoFocus onClick={onClose}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <p className={styles['long']}>
        {t('import.backup-lead', { name: name || 'backup.sparekey' })}
      </p>
      <p>{t('import.backup-how')}</p>
      {error === undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
