import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { VaultOutput } from '../../api.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export interface BackupReadyProps {
  readonly made: VaultOutput<'backup:write'>;
  readonly onClose: () => void;
}

export function BackupReady({ made, onClose }: BackupReadyProps): ReactNode {
  const accounts = t('common.accounts', { count: made.accounts });
  const sets = t('export.sets', { count: made.codeSets });
  return (
    <Dialog
      title={t('export.backup-done-title')}
      isOpen
      onClose={onClose}
      footer={
        <Button look="filled" keys="Enter" autoFocus onClick={onClose}>
          {t('common.done')}
        </Button>
      }
    >
      <AlertBanner tone="ok" announce>
        <strong>{t('export.read-back', { accounts, sets })}</strong>
      </AlertBanner>
      <p>{t('export.backup-move', { name: made.fileName })}</p>
    </Dialog>
  );
}
