import { t } from '../../../shared/strings/i18n.ts';
import styles from './recovery-codes.module.css';

/** The vault's own ten codes, large: they are read by tired eyes. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <div className={styles.recovery}>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <span className={styles.box} />
            <span className={styles.value}>{code}</span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t('sheet.recovery-backups')}</p>
    </div>
  );
}
