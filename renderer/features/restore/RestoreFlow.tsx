import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { BackupSummary } from '../../../shared/views.ts';
import type { VaultOutput } from '../../api.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { showToast } from '../../ui/toasts.ts';
import { BackupStep } from './BackupStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { PaperStep } from './PaperStep.tsx';
import type { Source } from './source.ts';
import { usePaper } from './usePaper.ts';

type Step =
  | { readonly type: 'choose' | 'paper' }
  | { readonly type: 'backup'; readonly source: Source; readonly summary: BackupSummary };

export interface RestoreFlowProps {
  /** Back to where it was opened; nothing has changed. */
  readonly onClose: () => void;
  /** The vault is open. */
  readonly onRestored: () => void;
}

/** Back from a backup file or from pictures of printed pages, with a new password. */
export function RestoreFlow({ onClose, onRestored }: RestoreFlowProps): ReactNode {
  const [step, setStep] = useState<Step>({ type: 'choose' });
  const paper = usePaper();
  const state = useVaultRead('vault:status', {}).data?.state;
  const replaces = state !== undefined && state !== 'none';

  const toChoice = (): void => {
    paper.forget();
    setStep({ type: 'choose' });
  };
  const onDone = (counts: VaultOutput<'backup:restore'>): void => {
    showToast(
      t('restore.done', {
        accounts: t('restore.done-accounts', { count: counts.accounts }),
        sets: t('restore.done-sets', { count: counts.codeSets }),
      }),
    );
    onRestored();
  };

  switch (step.type) {
    case 'choose':
      return (
        <ChooseStep
          replaces={replaces}
          onBack={onClose}
          onBackup={(source, summary) => setStep({ type: 'backup', source, summary })}
          onPictures={(pictures) => {
            setStep({ type: 'paper' });
            void paper.add(pictures);
          }}
        />
      );
    case 'backup':
      return (
        <BackupStep
          source={step.source}
          summary={step.summary}
          replaces={replaces}
          onBack={toChoice}
          onDone={onDone}
        />
      );
    case 'paper':
      return <PaperStep paper={paper} replaces={replaces} onBack={toChoice} onDone={onDone} />;
  }
}
