import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { shell, vault } from '../../api.ts';
import { showErrorToast } from '../../hooks/error-toast.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';

/** The receipt as a text: names and counts, and nothing that opens anything. */
export function SaveReceipt({ drillId }: { readonly drillId: string }): ReactNode {
  const { busy, run } = useTask();
  const save = async (): Promise<void> => {
    const failure = await run(async () => {
      const { file } = await shell('files:choose-save', { purpose: 'receipt' });
      if (file === null) return;
      const { fileName } = await vault('drill:save-receipt', { drillId, grantId: file.grantId });
      showToast(t('drill.saved', { name: fileName }));
    });
    if (failure !== undefined && failure.code !== 'cancelled') showErrorToast(failure);
  };
  return (
    <p>
      <Button busy={busy} onClick={() => void save()}>
        {t('drill.save')}
      </Button>
    </p>
  );
}
