import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import type { VaultInput } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { showToast } from '../../ui/toasts.ts';

type Accounts = VaultInput<'backup-codes:concern'>['accounts'];

/** "These may have been seen", or "It was a false alarm": said, saved, and can be taken back. */
export async function sayConcern(accounts: Accounts, seen: boolean): Promise<void> {
  try {
    const { sets, undoId } = await vault('backup-codes:concern', { accounts, seen });
    if (sets === 0) {
      showToast(t(seen ? 'backup-codes.concern-no-sets' : 'backup-codes.no-concern-there'));
    } else {
      offerUndoOf(
        t(seen ? 'backup-codes.concern-said' : 'backup-codes.no-concern-said', { count: sets }),
        undoId,
      );
    }
  } catch (reason) {
    const error = toAppError(reason);
    if (error.code !== 'cancelled') showErrorToast(error);
  }
}
