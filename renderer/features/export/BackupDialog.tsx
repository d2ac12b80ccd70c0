import { useState } from 'react';
import type { ReactNode } from 'react';
import type { VaultOutput } from '../../api.ts';
import { DialogStage } from '../../ui/Dialog.tsx';
import { BackupForm } from './BackupForm.tsx';
import { BackupReady } from './BackupReady.tsx';

export interface BackupDialogProps {
  readonly onClose: () => void;
  /** The file is written and was read back. */
  readonly onMade?: () => void;
}

/** The whole vault as one encrypted file, proved to open before it is called done. */
export function BackupDialog({ onClose, onMade }: BackupDialogProps): ReactNode {
  const [made, setMade] = useState<VaultOutput<'backup:write'>>();
  return (
    <DialogStage>
      {made === undefined ? (
        <BackupForm
          onClose={onClose}
          onMade={(file) => {
            setMade(file);
            onMade?.();
          }}
        />
      ) : (
        <BackupReady made={made} onClose={onClose} />
      )}
    </DialogStage>
  );
}
