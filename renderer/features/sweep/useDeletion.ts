import { t } from '../../../shared/strings/i18n.ts';
import type { SweptFile } from '../../../shared/views/sweep.ts';
import type { AppError } from '../../../shared/errors.ts';
import { vault } from '../../api.ts';
import { forgetUndo } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import { showToast } from '../../ui/toasts.ts';
import { ownName } from './swept-words.ts';

interface Deletion {
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly remove: (files: readonly SweptFile[]) => void;
}

/** Deletes files after the question of the system, and says which are gone and which are not. */
export function useDeletion(onDeleted: () => void): Deletion {
  const { busy, error, run } = useTask();
  const remove = (files: readonly SweptFile[]): void => {
    if (busy) return;
    void run(async () => {
      const grantIds = files.map(({ grantId }) => grantId);
      const { outcomes } = await vault('sweep:delete', { grantIds });
      const deleted = outcomes.filter((outcome) => outcome === 'deleted').length;
      const [only] = files;
      if (deleted > 0) forgetUndo();
      if (deleted < files.length) {
        const count = files.length - deleted;
        showToast(t('sweep.some-kept', { count, deleted }), { tone: 'warn' });
      } else if (files.length === 1 && only !== undefined) {
        showToast(t('sweep.deleted-one', { name: ownName(only) }));
      } else {
        showToast(t('sweep.deleted', { count: deleted }));
      }
      onDeleted();
    });
  };
  return { busy, error, remove };
}
