import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import { AccountFilter } from './AccountFilter.tsx';
import styles from './log-list.module.css';
import { LogList } from './LogList.tsx';

/** The local log, and the life of every code in it: of all accounts or of one. */
export function LogView(): ReactNode {
  const open = useOpenDialog();
  const [accountId, setAccountId] = useState<string>();
  return (
    <div className={styles['view']}>
      <Heading
        level={1}
        actions={<Button onClick={() => open({ type: 'help' })}>{t('help.title')}</Button>}
      >
        {t('log.title')}
      </Heading>
      <p className={styles['lead']}>{t('log.lead')}</p>
      <AccountFilter accountId={accountId} onChange={setAccountId} />
      <LogList key={accountId} {...(accountId === undefined ? {} : { accountId })} />
    </div>
  );
}
