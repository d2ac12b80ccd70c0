import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './backup-codes.module.css';

export function NoBackupCodes({ onAdd }: { readonly onAdd: () => void }): ReactNode {
  return (
    <div className={styles['none']}>
      <h4>{t('backup-codes.empty-title')}</h4>
      <p>{t('backup-codes.empty')}</p>
      <Button icon={<Plus aria-hidden />} onClick={onAdd}>
        {t('backup-codes.empty-do')}
      </Button>
    </div>
  );
}
