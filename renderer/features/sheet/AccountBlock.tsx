import type { SheetAccount } from '../../../shared/sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { AccountHeading } from './AccountHeading.tsx';
import { CodeList } from './CodeList.tsx';
import { QrCode } from './QrCode.tsx';
import { TypedSecret } from './TypedSecret.tsx';
import styles from './account-block.module.css';

/**
 * One account, or what stands of it on this page. Where there are codes the secret stands below its QR
 * code, otherwise beside it: as the plan in vault/paper counts.
 */
export function AccountBlock({
  account,
  withSecrets,
}: {
  account: SheetAccount;
  withSecrets: boolean;
}) {
  const { secret, codes } = account;
  const typed = secret !== undefined && <TypedSecret secret={secret} />;
  return (
    <article className={styles.account}>
      {withSecrets && (
        <div className={styles.secret}>
          {secret?.qr !== undefined && (
            <QrCode modules={secret.qr.modules} sideMm={secret.qr.sideMm} label={t('sheet.scan')} />
          )}
          {codes !== undefined && typed}
        </div>
      )}
      <div className={styles.text}>
        <AccountHeading account={account} />
        {codes === undefined ? typed : <CodeList codes={codes} />}
      </div>
    </article>
  );
}
