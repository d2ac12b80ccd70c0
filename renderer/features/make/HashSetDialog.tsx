import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { HashedList } from './HashedList.tsx';

export interface HashSetDialogProps {
  readonly accountId: string;
  readonly setId: string;
  readonly onClose: () => void;
}

/** The hashed list of a set that is in the vault: of what is not used of it. */
export function HashSetDialog({ accountId, setId, onClose }: HashSetDialogProps): ReactNode {
  return (
    <Dialog
      title={t('make.hash-title')}
      size="wide"
      tall
      isOpen
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <HashedList of={{ type: 'set', accountId, setId }} />
    </Dialog>
  );
}
