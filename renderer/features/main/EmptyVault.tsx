import { FileDown, PencilLine, ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { useOpenDialog } from './dialogs.ts';
import styles from './empty-vault.module.css';

/** Nothing is in yet: the three ways in, each with what it needs. */
export function EmptyVault(): ReactNode {
  const open = useOpenDialog();
  return (
    <section className={styles['empty']} aria-labelledby="empty-vault">
      <h1 id="empty-vault" className={styles['title']}>
        {t('main.empty-title')}
      </h1>
      <ul className={styles['ways']}>
        <li className={styles['way']}>
          <PencilLine aria-hidden />
          <div className={styles['words']}>
            <h2>{t('main.empty-add-title')}</h2>
            <p>{t('main.empty-add')}</p>
          </div>
          <Button
            look="filled"
            autoFocus
            keys={commandKeys['add-account']}
            onClick={() => open({ type: 'add' })}
          >
            {t('main.empty-add-do')}
          </Button>
        </li>
        <li className={styles['way']}>
          <FileDown aria-hidden />
          <div className={styles['words']}>
            <h2>{t('main.empty-import-title')}</h2>
            <p>{t('main.empty-import')}</p>
          </div>
          <Button keys={commandKeys.import} onClick={() => open({ type: 'import' })}>
            {t('main.empty-import-do')}
          </Button>
        </li>
        <li className={styles['way']}>
          <ScrollText aria-hidden />
          <div className={styles['words']}>
            <h2>{t('main.empty-capture-title')}</h2>
            <p>{t('main.empty-capture')}</p>
          </div>
          <Button
            keys={commandKeys['capture-codes']}
            onClick={() => open({ type: 'capture', begin: { type: 'empty' } })}
          >
            {t('main.empty-capture-do')}
          </Button>
        </li>
      </ul>
    </section>
  );
}
