import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { shell, vault } from '../../api.ts';
import { useSettings } from '../../hooks/useSettings.ts';
import { useTask } from '../../hooks/useTask.ts';

export interface PrintCodes {
  readonly busy: boolean;
  readonly error: AppError | undefined;
  /** What came of it, in words. */
  readonly done: { readonly tone: 'ok' | 'warn'; readonly words: string } | undefined;
  readonly print: (to: 'printer' | 'pdf') => Promise<void>;
}

/** The codes as a sheet. Saving a PDF is confirmed in a dialog of the system first. */
export function usePrintCodes(codes: readonly string[]): PrintCodes {
  const paper = useSettings()?.paper ?? 'A4';
  const { busy, error, run } = useTask();
  const [done, setDone] = useState<PrintCodes['done']>();

  const print = async (to: 'printer' | 'pdf'): Promise<void> => {
    setDone(undefined);
    await run(async () => {
      const { ticket } = await vault('sheets:prepare-recovery', { codes: [...codes], paper });
      const answer = await shell('sheets:print', { ticket, to });
      if (!answer.done) return;
      setDone(
        to === 'printer'
          ? { tone: 'ok', words: t('recovery.printed') }
          : { tone: 'warn', words: t('recovery.saved', { name: answer.fileName ?? 'PDF' }) },
      );
    });
  };
  return { busy, error, done, print };
}
