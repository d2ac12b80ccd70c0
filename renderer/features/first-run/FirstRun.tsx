import { ArchiveRestore } from 'lucide-react';
import { Suspense, lazy, startTransition, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';
import { FirstCodes } from './FirstCodes.tsx';
import { MakeVault } from './MakeVault.tsx';

const RestoreFlow = lazy(async () => ({
  default: (await import('../restore/RestoreFlow.tsx')).RestoreFlow,
}));

type Step =
  | { readonly type: 'welcome' | 'password' | 'restore' }
  | { readonly type: 'codes'; readonly password: string };

export interface FirstRunProps {
  /** The vault is open and nothing more is asked: on to the main window. */
  readonly onFinished: () => void;
}

/** From nothing to an open vault. The recovery codes are offered at the end and can be put off. */
export function FirstRun({ onFinished }: FirstRunProps): ReactNode {
  const [step, setStep] = useState<Step>({ type: 'welcome' });
  const toWelcome = (): void => setStep({ type: 'welcome' });

  switch (step.type) {
    case 'welcome':
      return (
        <GatePage title={t('first-run.title')} lead={t('first-run.lead')}>
          <Button
            look="filled"
            size="large"
            wide
            autoFocus
            onClick={() => setStep({ type: 'password' })}
          >
            {t('first-run.begin')}
          </Button>
          <LineButtons>
            <LineButton
              icon={<ArchiveRestore aria-hidden />}
              beside={t('first-run.restore-beside')}
              onClick={() => startTransition(() => setStep({ type: 'restore' }))}
            >
              {t('first-run.restore')}
            </LineButton>
          </LineButtons>
        </GatePage>
      );
    case 'password':
      return (
        <MakeVault onBack={toWelcome} onMade={(password) => setStep({ type: 'codes', password })} />
      );
    case 'codes':
      return <FirstCodes password={step.password} onFinished={onFinished} />;
    case 'restore':
      return (
        <Suspense>
          <RestoreFlow onClose={toWelcome} onRestored={onFinished} />
        </Suspense>
      );
  }
}
