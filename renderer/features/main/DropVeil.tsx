import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import styles from './drop-veil.module.css';

/** Over everything while something is dragged over the window. */
export function DropVeil(): ReactNode {
  return (
    <div className={styles['veil']}>
      <FileDown aria-hidden />
      <p className={styles['title']}>{t('main.drop-here')}</p>
      <p>{t('main.drop-hint')}</p>
    </div>
  );
}
