import { useVirtualizer } from '@tanstack/react-virtual';
import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useKeptFocus } from '../../hooks/useKeptFocus.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { showToast } from '../../ui/toasts.ts';
import { AccountIcon } from './AccountIcon.tsx';
import { fullNameOf, titleOf } from './names.ts';
import styles from './trash-view.module.css';

const rowPx = 64;

/** What was removed, until it is removed for ever. */
export function TrashView({ accounts }: { readonly accounts: readonly AccountView[] }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: accounts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => accounts[index]?.id ?? index,
  });
  const view = useKeptFocus<HTMLDivElement>(accounts.length);
  return (
    <div ref={view} className={styles['trash']} tabIndex={-1}>
      <Heading level={1}>{t('accounts.trash-title')}</Heading>
      {accounts.length === 0 ? (
        <EmptyState icon={<Trash2 aria-hidden />} title={t('accounts.trash-empty-title')}>
          {t('accounts.trash-empty')}
        </EmptyState>
      ) : (
        <div ref={scroller} className={styles['scroller']}>
          <ul
            className={styles['list']}
            style={{ height: virtual.getTotalSize() }}
            aria-label={t('accounts.trash-list')}
          >
            {virtual.getVirtualItems().map(({ index, start }) => {
              const account = accounts[index];
              return account === undefined ? null : (
                <TrashRow key={account.id} account={account} topPx={start} />
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}

function TrashRow({
  account,
  topPx,
}: {
  readonly account: AccountView;
  readonly topPx: number;
}): ReactNode {
  const name = fullNameOf(account);
  return (
    <li className={styles['row']} style={{ transform: `translateY(${topPx}px)` }}>
      <AccountIcon account={account} />
      <div className={styles['names']}>
        <strong>{name}</strong>
        {account.trashedAt === undefined ? null : (
          <p>{t('accounts.trash-since', { day: formatDay(account.trashedAt) })}</p>
        )}
      </div>
      <Button
        aria-label={t('accounts.restore-one', { name })}
        onClick={() => void restore(account)}
      >
        {t('accounts.restore')}
      </Button>
      <Button
        look="plain"
        loss
        aria-label={t('accounts.purge-one', { name })}
        onClick={() => void purge(account)}
      >
        {t('accounts.purge')}
      </Button>
    </li>
  );
}

async function restore(account: AccountView): Promise<void> {
  try {
    const { undoId } = await vault('accounts:restore', { accountId: account.id });
    offerUndoOf(t('accounts.restored', { name: titleOf(account) }), undoId);
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}

/** The vault asks before it does. */
async function purge(account: AccountView): Promise<void> {
  try {
    await vault('accounts:purge', { accountId: account.id });
    showToast(t('accounts.purged', { name: titleOf(account) }));
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}
