import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { PaperProgress } from '../../../shared/views.ts';
import { StateChip } from '../../ui/StateChip.tsx';
import { formatDay } from '../../ui/dates.ts';
import styles from './paper.module.css';
import { accountWords, pagesWords } from './paper-words.ts';

/** Which pages are here, and what they hold so far. Names only, never a code. */
export function PaperProgressList({ progress }: { readonly progress: PaperProgress }): ReactNode {
  return (
    <>
      <ul className={styles['list']} aria-live="polite">
        {progress.sheets.map((sheet) => (
          <li key={sheet.sheetId} className={styles['row']}>
            <FileText aria-hidden />
            <span className={styles['name']}>
              <strong>{t('restore.paper.sheet', { id: sheet.sheetId })}</strong>
              <span className={styles['detail']}>{formatDay(sheet.madeAt)}</span>
            </span>
            <StateChip tone={sheet.missing.length === 0 ? 'ok' : 'warn'}>
              {pagesWords(sheet)}
            </StateChip>
          </li>
        ))}
      </ul>
      <section className={styles['known']}>
        <h2>{t('restore.paper.known')}</h2>
        <ul className={styles['list']}>
          {progress.accounts.map((account, index) => (
            <li key={index} className={styles['row']}>
              <span className={styles['name']}>
                <strong>{account.issuer}</strong>
                <span className={styles['detail']}>{account.accountName}</span>
              </span>
              <span className={styles['detail']}>{accountWords(account)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
