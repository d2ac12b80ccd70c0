import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { useTask } from '../../hooks/useTask.ts';
import { showToast } from '../../ui/toasts.ts';

/** Notes that the codes are in a safe place, says so, and is done. */
export function useConfirmKept(
  onDone: () => void,
): Pick<ReturnType<typeof useTask>, 'busy' | 'error'> & { readonly confirm: () => void } {
  const { busy, error, run } = useTask();
  const confirm = async (): Promise<void> => {
    const failure = await run(() => vault('recovery:confirm-kept', {}));
    if (failure !== undefined) return;
    showToast(t('recovery.kept-toast'));
    onDone();
  };
  return { busy, error, confirm: () => void confirm() };
}
