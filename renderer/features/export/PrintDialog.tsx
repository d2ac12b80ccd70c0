import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSettings } from '../../hooks/useSettings.ts';
import { DialogStage } from '../../ui/Dialog.tsx';
import { PrintForm } from './PrintForm.tsx';
import { SheetReady } from './SheetReady.tsx';
import type { MadeSheet } from './SheetReady.tsx';
import { useAccountList } from './useAccountList.ts';

export interface PrintDialogProps {
  /** Those that are chosen from the start. */
  readonly accountIds?: readonly string[];
  readonly onClose: () => void;
  /** A sheet went to the printer, or into a PDF. */
  readonly onMade?: () => void;
}

/** A sheet of paper with accounts and their backup codes. */
export function PrintDialog({ accountIds, onClose, onMade }: PrintDialogProps): ReactNode {
  const accounts = useAccountList();
  const settings = useSettings();
  const [made, setMade] = useState<MadeSheet>();

  if (accounts === undefined) return null;
  return (
    <DialogStage>
      {made === undefined ? (
        <PrintForm
          accounts={accounts}
          accountIds={accountIds}
          usualPaper={settings?.paper ?? 'A4'}
          onClose={onClose}
          onMade={(sheet) => {
            setMade(sheet);
            onMade?.();
          }}
        />
      ) : (
        <SheetReady made={made} onClose={onClose} />
      )}
    </DialogStage>
  );
}
