import type { ReactNode } from 'react';
import type { CopyView } from '../../../shared/views.ts';
import type { OpenDialog } from '../main/dialogs.ts';
import { CheckFile } from './CheckFile.tsx';
import { LookAtCopy } from './LookAtCopy.tsx';

export interface CheckCopyDialogProps {
  readonly copy: CopyView;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** Files the app opens itself; for everything else it asks the person to go and look. */
export function CheckCopyDialog({ copy, onOpen, onClose }: CheckCopyDialogProps): ReactNode {
  const isFile = copy.kind === 'encrypted-file' || copy.kind === 'plain-file';
  return isFile ? (
    <CheckFile copy={copy} onOpen={onOpen} onClose={onClose} />
  ) : (
    <LookAtCopy copy={copy} onClose={onClose} />
  );
}
