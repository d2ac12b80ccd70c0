import { Check, History, Key, Undo2 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView, CodeView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { offerUndo } from '../../hooks/undo.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { MenuPopover } from '../../ui/MenuPopover.tsx';
import type { MenuEntry } from '../../ui/MenuPopover.tsx';
import { useOpenDialog } from '../main/dialogs.ts';

interface CodeMenuProps {
  readonly account: AccountView;
  readonly code: CodeView | undefined;
  /** Of a set that no longer works: it can only be looked at. */
  readonly isRetired: boolean;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** One menu for the whole grid: it opens at the code that was pressed. */
export function CodeMenu({ account, code, isRetired, trigger, onClose }: CodeMenuProps): ReactNode {
  const open = useOpenDialog();
  if (code === undefined) return null;
  const { id: codeId, position, state } = code;
  const history: MenuEntry = {
    id: 'history',
    label: t('backup-codes.history'),
    icon: <History aria-hidden />,
    perform: () => open({ type: 'code-history', account, codeId }),
  };
  const entries: MenuEntry[] = [
    {
      id: 'use',
      label: t('backup-codes.show-one'),
      icon: <Key aria-hidden />,
      disabled: state === 'used',
      perform: () => open({ type: 'use-backup-code', account, codeId }),
    },
    {
      id: 'used',
      label: t('backup-codes.mark-used'),
      icon: <Check aria-hidden />,
      disabled: state === 'used',
      perform: () => void mark(account.id, codeId, position, true),
    },
    {
      id: 'unused',
      label: t('backup-codes.mark-unused'),
      icon: <Undo2 aria-hidden />,
      disabled: state === 'unused' || state === 'passed-over',
      perform: () => void mark(account.id, codeId, position, false),
    },
    { ...history, lineAbove: true },
  ];
  return (
    <MenuPopover
      label={t('backup-codes.code-menu', { position })}
      entries={isRetired ? [history] : entries}
      trigger={trigger}
      onClose={onClose}
    />
  );
}

/** Either way it is an event, and the other way takes it back. */
export async function mark(
  accountId: string,
  codeId: string,
  position: number,
  used: boolean,
): Promise<void> {
  try {
    await vault('backup-codes:mark', { accountId, codeId, used });
    offerUndo(
      t(used ? 'backup-codes.marked-used' : 'backup-codes.marked-unused', { position }),
      () => vault('backup-codes:mark', { accountId, codeId, used: !used }),
    );
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}
