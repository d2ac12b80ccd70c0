import { BookOpenText, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { Button } from '../../ui/Button.tsx';
import { titleOf } from '../accounts/names.ts';
import { useOpenDialog } from '../main/dialogs.ts';
import styles from './backup-codes.module.css';

interface NoBackupCodesProps {
  readonly account: AccountView;
  readonly onAdd: () => void;
}

export function NoBackupCodes({ account, onAdd }: NoBackupCodesProps): ReactNode {
  const open = useOpenDialog();
  return (
    <div className={styles['none']}>
      <h4>{t('backup-codes.empty-title')}</h4>
      <p>{t('backup-codes.empty')}</p>
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
          {t('services.open', { name: titleOf(account) })}
        </Button>
      </div>
    </div>
  );
}
