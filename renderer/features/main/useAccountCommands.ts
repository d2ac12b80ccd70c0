import { useCallback } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import { useHotkeys } from '../../hooks/useHotkeys.ts';
import { copyCode } from './copy-code.ts';
import { useOpenDialog } from './dialogs.ts';
import { useCodes } from './useCodes.ts';

export interface AccountCommands {
  readonly copy: (account: AccountView, which?: 'current' | 'next') => Promise<void>;
  readonly openBackupCode: () => void;
}

/** Enter and Shift+Enter for the chosen account: its one-time code, or a backup code where there is none. */
export function useAccountCommands(
  chosen: AccountView | undefined,
  clipboardSeconds: number,
): AccountCommands {
  const { feed } = useCodes();
  const open = useOpenDialog();
  const copy = useCallback(
    (account: AccountView, which?: 'current' | 'next') =>
      copyCode(account, feed, clipboardSeconds, which),
    [feed, clipboardSeconds],
  );
  const openBackupCode = (): void => {
    if (chosen === undefined) return;
    if (chosen.backup.total === 0) {
      open({ type: 'capture', begin: { type: 'empty', accountId: chosen.id } });
    } else open({ type: 'use-backup-code', account: chosen });
  };
  useHotkeys(
    chosen === undefined
      ? {}
      : {
          'copy-code': () => {
            if (chosen.otpType === undefined) openBackupCode();
            else void copy(chosen);
          },
          'use-backup-code': openBackupCode,
        },
  );
  return { copy, openBackupCode };
}
