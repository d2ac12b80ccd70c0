import type { SheetAccount } from '../../../shared/sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { formatDay } from '../../ui/dates.ts';
import styles from './account-heading.module.css';

export function AccountHeading({ account }: { account: SheetAccount }) {
  const { issuer, accountName, issuerLines, nameLines, continued, codes } = account;
  return (
    <div className={styles.heading}>
      <div className={styles.names}>
        <h2 className={styles.issuer} style={{ WebkitLineClamp: issuerLines }}>
          <bdi>{issuer}</bdi>
          {continued && <span className={styles.continued}> {t('sheet.continued')}</span>}
        </h2>
        {accountName !== '' && (
          <p className={styles.name} style={{ WebkitLineClamp: nameLines }}>
            <bdi>{accountName}</bdi>
          </p>
        )}
      </div>
      {codes !== undefined && (
        <div className={styles.aside}>
          <p>{leftWords(codes)}</p>
          <p>{t('sheet.issued', { day: formatDay(codes.issuedAt) })}</p>
          {codes.ordered && <p>{t('sheet.ordered')}</p>}
        </div>
      )}
    </div>
  );
}

function leftWords({ left, unsure, total }: NonNullable<SheetAccount['codes']>): string {
  return unsure === 0
    ? t('sheet.left', { left, total })
    : t('sheet.left-unsure', { left, total, unsure });
}
