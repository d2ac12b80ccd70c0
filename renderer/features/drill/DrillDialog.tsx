import { useState } from 'react';
import type { ReactNode } from 'react';
import type { BackupSummary } from '../../../shared/views.ts';
import type { Proof } from '../../../shared/views/drill.ts';
import { DialogStage } from '../../ui/Dialog.tsx';
import type { OpenDialog } from '../main/dialogs.ts';
import type { Source } from '../restore/source.ts';
import { usePaper } from '../restore/usePaper.ts';
import { ChooseCopy } from './ChooseCopy.tsx';
import { OpenFile } from './OpenFile.tsx';
import { ProofResult } from './ProofResult.tsx';
import { ReadSheet } from './ReadSheet.tsx';

type Step =
  | { readonly type: 'choose' | 'sheet' }
  | { readonly type: 'file'; readonly source: Source; readonly summary: BackupSummary }
  | { readonly type: 'result'; readonly proof: Proof };

export interface DrillDialogProps {
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onClose: () => void;
}

/** A backup or a sheet is opened as on the worst day, compared with the vault, and forgotten again. */
export function DrillDialog({ onOpen, onClose }: DrillDialogProps): ReactNode {
  const [step, setStep] = useState<Step>({ type: 'choose' });
  const paper = usePaper();
  const onProved = (proof: Proof): void => setStep({ type: 'result', proof });
  const toChoice = (): void => {
    paper.forget();
    setStep({ type: 'choose' });
  };
  return <DialogStage>{content()}</DialogStage>;

  function content(): ReactNode {
    switch (step.type) {
      case 'choose':
        return (
          <ChooseCopy
            onClose={onClose}
            onBackup={(source, summary) => setStep({ type: 'file', source, summary })}
            onPictures={(pictures) => {
              setStep({ type: 'sheet' });
              void paper.add(pictures);
            }}
          />
        );
      case 'file':
        return (
          <OpenFile
            source={step.source}
            summary={step.summary}
            onProved={onProved}
            onBack={toChoice}
            onClose={onClose}
          />
        );
      case 'sheet':
        return <ReadSheet paper={paper} onProved={onProved} onBack={toChoice} onClose={onClose} />;
      case 'result':
        return <ProofResult proof={step.proof} onOpen={onOpen} onClose={onClose} />;
    }
  }
}
