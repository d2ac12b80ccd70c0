import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Heading } from '../../ui/Heading.tsx';
import styles from './log-list.module.css';
import { LogList } from './LogList.tsx';

/** The local log, and the life of every code in it. */
export function LogView(): ReactNode {
  return (
    <div className={styles['view']}>
      <Heading level={1}>{t('log.title')}</Heading>
      <p className={styles['lead']}>{t('log.lead')}</p>
      <LogList />
    </div>
  );
}
