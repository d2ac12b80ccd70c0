import type { SheetDocument } from '../../../shared/sheet.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { AccountBlock } from './AccountBlock.tsx';
import { PageCodes } from './PageCodes.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SheetHead } from './SheetHead.tsx';
import styles from './printed-sheet.module.css';

/** A sheet as it comes out of the printer, page after page. */
export function PrintedSheet({ sheet }: { sheet: SheetDocument }) {
  const { pages, sheetId } = sheet;
  const withSecrets = pages.some(({ accounts }) =>
    accounts.some(({ secret }) => secret !== undefined),
  );
  return pages.map((page) => (
    <section key={page.number} className={styles.page}>
      <SheetHead sheet={sheet} isFirst={page.number === 1} />
      <main className={styles.body}>
        {page.accounts.map((account, index) => (
          <AccountBlock key={index} account={account} withSecrets={withSecrets} />
        ))}
        {page.recoveryCodes.length > 0 && <RecoveryCodes codes={page.recoveryCodes} />}
      </main>
      {page.pageCodes.length > 0 && <PageCodes codes={page.pageCodes} />}
      <footer className={styles.foot}>
        <span>{sheetId === '' ? t('sheet.recovery-foot') : t('sheet.foot', { sheetId })}</span>
        <span>{t('sheet.page', { page: page.number, pages: pages.length })}</span>
      </footer>
    </section>
  ));
}
