import type { QrModules } from '../../../shared/sheet.ts';
import { sheetMm } from '../../../shared/sheet-geometry.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { QrCode } from './QrCode.tsx';
import styles from './page-codes.module.css';

/** The codes that hold this page: how paper comes back. */
export function PageCodes({ codes }: { codes: readonly QrModules[] }) {
  const count = codes.length;
  const title = t('sheet.page-code-title', { count });
  return (
    <section className={styles.pageCodes}>
      <div className={styles.codes}>
        {codes.map((modules, index) => (
          <div key={index} className={styles.code}>
            <QrCode modules={modules} sideMm={sheetMm.pageCode} label={title} />
          </div>
        ))}
      </div>
      <p className={styles.words}>
        <strong>{title}</strong>
        <br />
        {t('sheet.page-code', { count })}
      </p>
    </section>
  );
}
