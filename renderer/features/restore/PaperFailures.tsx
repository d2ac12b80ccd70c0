import type { ReactNode } from 'react';
import { errorWords, t } from '../../../shared/strings/i18n.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import styles from './paper.module.css';
import type { Paper } from './usePaper.ts';

/** Each picture that gave nothing, by name, and why. */
export function PaperFailures({ failures }: Pick<Paper, 'failures'>): ReactNode {
  if (failures.length === 0) return null;
  return (
    <AlertBanner tone="warn" announce>
      <strong>{t('restore.paper.failed')}</strong>
      <ul>
        {failures.map(({ name, error }, index) => {
          const { title, way } = errorWords(error.code, error.facts);
          return (
            <li key={`${index} ${name}`} className={styles['failure']}>
              <strong>{name}</strong>: {title}. {way}
            </li>
          );
        })}
      </ul>
    </AlertBanner>
  );
}
