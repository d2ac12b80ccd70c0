import type { SheetAccount } from '../../../shared/sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import styles from './code-list.module.css';

/** Boxes to tick, down the columns as the service printed them. */
export function CodeList({ codes }: { codes: NonNullable<SheetAccount['codes']> }) {
  const { values, columns } = codes;
  const rows = Math.ceil(values.length / columns);
  return (
    <ol
      className={styles.codes}
      style={{
        gridTemplateColumns: `repeat(${columns}, 1fr)`,
        gridTemplateRows: `repeat(${rows}, auto)`,
      }}
    >
      {values.map(({ value, state }, index) => (
        <li key={index} className={styles[state]}>
          <span className={styles.box} />
          <span className={styles.value}>{value}</span>
          {state === 'unsure' && <span className={styles.word}>{t('sheet.unsure')}</span>}
        </li>
      ))}
    </ol>
  );
}
