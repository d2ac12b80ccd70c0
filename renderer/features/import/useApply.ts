import { t } from '../../../shared/strings/i18n.ts';
import type { ImportRow } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import { offerUndoOf } from '../../hooks/undo.ts';
import { useTask } from '../../hooks/useTask.ts';
import type { Task } from '../../hooks/useTask.ts';
import { rowName } from './row-words.ts';

/** Takes the chosen rows in one step, and offers to take it back in one. */
export function useApply(
  importId: string,
  onImported: (accountIds: readonly string[]) => void,
): Omit<Task, 'run'> & { readonly apply: (taken: readonly ImportRow[]) => void } {
  const { busy, error, run } = useTask();
  const apply = (taken: readonly ImportRow[]): void => {
    if (busy) return;
    void run(async () => {
      const take = taken.map(({ index }) => index);
      const { added, accountIds, undoId } = await vault('import:apply', { importId, take });
      const [only] = taken;
      const isOne = taken.length === 1 && only !== undefined;
      offerUndoOf(
        isOne
          ? t('import.added-one', { name: rowName(only) })
          : t('import.added', { count: added }),
        undoId,
      );
      onImported(accountIds);
    });
  };
  return { busy, error, apply };
}
