import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { useLater } from '../../hooks/useLater.ts';
import { Dialog, DialogStage } from '../../ui/Dialog.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import type { Source } from '../main/dialogs.ts';
import { BackupFound } from './BackupFound.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import type { NamedSource } from './named-source.ts';
import { OneEntry } from './OneEntry.tsx';
import { PaperPages } from './PaperPages.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { useImport } from './useImport.ts';
import type { ImportFlow } from './useImport.ts';

export interface ImportDialogProps {
  /** Read at once; without them they are asked for. */
  readonly sources?: readonly (Source | NamedSource)[];
  readonly onClose: () => void;
  readonly onImported: (accountIds: readonly string[]) => void;
  /** They were texts with backup codes. */
  readonly onCapture: (sources: readonly NamedSource[]) => void;
  /** In place of files, a whole folder is to be looked through. */
  readonly onSweep: () => void;
}

/** Accounts from elsewhere: read without being kept, shown, and taken in one step. */
export function ImportDialog({
  sources,
  onClose,
  onImported,
  onCapture,
  onSweep,
}: ImportDialogProps): ReactNode {
  const flow = useImport(sources, onCapture);
  const isLate = useLater(flow.reading.busy);
  // What is quick shows no window of its own first.
  if (flow.step.type === 'begin' && !isLate) return null;

  const close = (): void => {
    flow.discard();
    onClose();
  };
  const imported = (accountIds: readonly string[]): void => {
    onImported(accountIds);
    onClose();
  };
  return (
    <DialogStage>
      <Step
        flow={flow}
        progress={isLate ? readingWords(flow.underway) : undefined}
        onClose={close}
        onImported={imported}
        onSweep={onSweep}
      />
    </DialogStage>
  );
}

interface StepProps {
  readonly flow: ImportFlow;
  /** What is going on, once it takes long enough to say so. */
  readonly progress: string | undefined;
  readonly onClose: () => void;
  readonly onImported: (accountIds: readonly string[]) => void;
  readonly onSweep: () => void;
}

function Step({ flow, progress, onClose, onImported, onSweep }: StepProps): ReactNode {
  const { step, reading } = flow;
  switch (step.type) {
    case 'choose':
      return (
        <ChooseStep
          error={reading.error}
          progress={progress}
          onSources={flow.read}
          onSweep={onSweep}
          onClose={onClose}
        />
      );
    case 'begin':
      return (
        <Dialog title={t('import.title')} isOpen onClose={onClose}>
          <ProgressLine label={progress ?? t('common.loading')} />
        </Dialog>
      );
    case 'password':
      return (
        <PasswordStep
          name={step.sources[0]?.name ?? ''}
          reason={step.reason}
          error={reading.error}
          busy={reading.busy}
          progress={progress}
          onPassword={(password) => flow.read(step.sources, password)}
          onOther={flow.startOver}
          onClose={onClose}
        />
      );
    case 'preview': {
      const [only] = step.preview.rows;
      const isOne = step.preview.rows.length === 1 && step.preview.warnings.length === 0;
      return isOne && only !== undefined ? (
        <OneEntry preview={step.preview} row={only} onImported={onImported} onClose={onClose} />
      ) : (
        <PreviewStep
          key={step.preview.importId}
          preview={step.preview}
          error={reading.error}
          progress={progress}
          onMore={(more) => flow.read([...step.sources, ...more])}
          onOther={flow.startOver}
          onImported={onImported}
          onClose={onClose}
        />
      );
    }
    case 'backup':
      return <BackupFound name={step.name} onOther={flow.startOver} onClose={onClose} />;
    case 'paper':
      return (
        <PaperPages
          progress={step.progress}
          error={reading.error}
          underway={progress}
          onSources={flow.addPaper}
          onClose={onClose}
        />
      );
  }
}

function readingWords(sources: readonly NamedSource[]): string {
  const [first] = sources;
  return sources.length === 1 && first !== undefined && first.name !== ''
    ? t('import.reading', { name: first.name })
    : t('import.reading-many', { count: sources.length });
}
