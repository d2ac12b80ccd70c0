import { t } from '../../../shared/strings/i18n.ts';
import type { CopyView } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { showToast } from '../../ui/toasts.ts';
import type { OpenDialog } from '../main/dialogs.ts';
import { copyName } from './copy-words.ts';

const acts = {
  gone: (copyId: string) => vault('copies:mark-gone', { copyId }),
  removed: (copyId: string) => vault('copies:delete', { copyId }),
  renewed: (copyId: string) => vault('copies:confirm', { copyId, found: 'renewed' }),
  seen: (copyId: string) => vault('copies:confirm', { copyId, found: 'there' }),
  'noted-unreadable': (copyId: string) => vault('copies:confirm', { copyId, found: 'unreadable' }),
} as const;

export type CopyAct = keyof typeof acts;

/** Notes something about a copy, says so, and offers to take it back. */
export async function actOnCopy(copy: CopyView, act: CopyAct): Promise<void> {
  try {
    const { undoId } = await acts[act](copy.id);
    offerUndoOf(t(`copies.${act}`, { name: copyName(copy) }), undoId);
  } catch (reason) {
    showErrorToast(toAppError(reason));
  }
}

/** Opens every file whose place is known, one after the other; the rows say what became of each. */
export async function checkFiles(copies: readonly CopyView[]): Promise<void> {
  let good = 0;
  for (const { id: copyId } of copies) {
    try {
      const { state } = await vault('copies:check-file', { copyId });
      if (state === 'same' || state === 'changed') good += 1;
    } catch (reason) {
      // One that has a password of its own, or can't be read, stops none of the others.
      const error = toAppError(reason);
      if (error.code === 'locked') throw error;
    }
  }
  const isAll = good === copies.length;
  const words = t('copies.files-checked', { good, count: copies.length });
  showToast(words, { tone: isAll ? 'plain' : 'warn' });
}

/** Where a copy that is out of date leads: to one of the same kind that holds what works today. */
export function newCopyDialog({ kind, accountIds }: CopyView): OpenDialog {
  return kind === 'encrypted-file' ? { type: 'backup' } : { type: 'print', accountIds };
}
