import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AccountIcon } from '../accounts/AccountIcon.tsx';
import { fullNameOf, titleOf } from '../accounts/names.ts';
import { LogList } from './LogList.tsx';

interface LogDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

export function LogDialog({ account, onClose }: LogDialogProps): ReactNode {
  return (
    <Dialog
      isOpen
      tall
      title={t('log.of-account', { name: titleOf(account) })}
      subtitle={fullNameOf(account)}
      icon={<AccountIcon account={account} />}
      onClose={onClose}
      footer={
        <Button look="filled" autoFocus onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <LogList accountId={account.id} />
    </Dialog>
  );
}
