import {
  ArrowLeft,
  BookOpenText,
  History,
  LifeBuoy,
  Pencil,
  Printer,
  QrCode,
  Star,
  Trash2,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountDetail, AccountView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import type { MenuEntry } from '../../ui/MenuButton.tsx';
import { useOpenDialog } from '../main/dialogs.ts';
import { AccountIcon } from './AccountIcon.tsx';
import styles from './account-head.module.css';
import { subtitleOf, titleOf } from './names.ts';

interface AccountHeadProps {
  readonly account: AccountView;
  readonly detail: AccountDetail | undefined;
  readonly onBack: () => void;
  readonly isOpenInNarrow: boolean;
}

export function AccountHead({
  account,
  detail,
  onBack,
  isOpenInNarrow,
}: AccountHeadProps): ReactNode {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Only a narrow window shows the button; elsewhere the focus stays in the search field.
    if (isOpenInNarrow && back.current?.offsetParent != null) back.current.focus();
  }, [isOpenInNarrow]);
  const name = titleOf(account);
  const subtitle = subtitleOf(account);
  return (
    <header className={styles['head']}>
      <IconButton
        ref={back}
        className={styles['back'] ?? ''}
        icon={<ArrowLeft />}
        label={t('main.back-to-list')}
        onClick={onBack}
      />
      <AccountIcon account={account} size="large" />
      <div className={styles['names']}>
        <h2 id="account-title">{name}</h2>
        {subtitle === '' ? null : <p>{subtitle}</p>}
      </div>
      <IconButton
        icon={<Star />}
        label={t('accounts.favourite')}
        pressed={account.favourite}
        onClick={() => void toggleFavourite(account)}
      />
      <MenuButton label={t('accounts.menu')} entries={useEntries(account, detail)} />
    </header>
  );
}

function useEntries(account: AccountView, detail: AccountDetail | undefined): MenuEntry[] {
  const open = useOpenDialog();
  return [
    {
      id: 'edit',
      label: t('accounts.edit'),
      icon: <Pencil aria-hidden />,
      disabled: detail === undefined,
      perform: () => {
        if (detail !== undefined) open({ type: 'edit', detail });
      },
    },
    ...(account.otpType === undefined
      ? []
      : [
          {
            id: 'secret',
            label: t('accounts.secret'),
            icon: <QrCode aria-hidden />,
            perform: () => open({ type: 'secret', account }),
          },
        ]),
    {
      id: 'print',
      label: t('accounts.print-one'),
      icon: <Printer aria-hidden />,
      perform: () => open({ type: 'print', accountIds: [account.id] }),
    },
    {
      id: 'log',
      label: t('accounts.log'),
      icon: <History aria-hidden />,
      perform: () => open({ type: 'log', account }),
    },
    {
      id: 'sheet',
      label: t('services.open', { name: titleOf(account) }),
      icon: <BookOpenText aria-hidden />,
      perform: () =>
        open({ type: 'service-sheet', of: { type: 'account', accountId: account.id } }),
    },
    {
      id: 'help',
      label: t('accounts.help'),
      icon: <LifeBuoy aria-hidden />,
      perform: () => open({ type: 'help', accountId: account.id }),
    },
    {
      id: 'trash',
      label: t('accounts.trash'),
      icon: <Trash2 aria-hidden />,
      lineAbove: true,
      perform: () => void moveToTrash(account),
    },
  ];
}

async function moveToTrash(account: AccountView): Promise<void> {
  try {
    const { undoId } = await vault('accounts:trash', { accountId: account.id });
    offerUndoOf(t('accounts.trashed', { name: titleOf(account) }), undoId);
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}

async function toggleFavourite(account: AccountView): Promise<void> {
  const favourite = !account.favourite;
  try {
    const { undoId } = await vault('accounts:update', { accountId: account.id, favourite });
    const said = favourite ? 'accounts.favourite-added' : 'accounts.favourite-removed';
    offerUndoOf(t(said, { name: titleOf(account) }), undoId);
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}
