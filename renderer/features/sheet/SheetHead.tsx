import type { SheetDocument } from '../../../shared/sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { formatDay } from '../../ui/dates.ts';
import { Instructions } from './Instructions.tsx';
import styles from './sheet-head.module.css';

/** The whole head on the first page; on the others what tells to which sheet they belong. */
export function SheetHead({ sheet, isFirst }: { sheet: SheetDocument; isFirst: boolean }) {
  const { kind, sheetId, madeAt } = sheet;
  const isRecovery = kind === 'recovery-codes';
  return (
    <header className={isFirst ? styles.first : styles.next}>
      <div className={styles.titleRow}>
        <div>
          <h1 className={styles.title}>{t(isRecovery ? 'sheet.recovery-title' : 'sheet.title')}</h1>
          <p className={styles.lead}>{t(isRecovery ? 'sheet.recovery-lead' : 'sheet.lead')}</p>
        </div>
        <div className={styles.corner}>
          {sheetId !== '' && (
            <p>
              <span className={styles.sheetWord}>{t('sheet.sheet')}</span>
              <strong className={styles.sheetId}>{sheetId}</strong>
            </p>
          )}
          <p className={styles.date}>{formatDay(madeAt)}</p>
        </div>
      </div>
      {isFirst && <Instructions kind={kind} />}
    </header>
  );
}
