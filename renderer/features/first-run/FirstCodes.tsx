import { lazy, startTransition, useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { GatePage } from '../../ui/GatePage.tsx';

const RecoveryCodesDialog = lazy(async () => ({
  default: (await import('../recovery/RecoveryCodesDialog.tsx')).RecoveryCodesDialog,
}));

export interface FirstCodesProps {
  /** Typed a moment ago: not asked for again. */
  readonly password: string;
  readonly onFinished: () => void;
}

/** The ten recovery codes, offered once the vault is there. */
export function FirstCodes({ password, onFinished }: FirstCodesProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <GatePage
      title={t('first-run.codes-title')}
      lead={`${t('recovery.explain')} ${t('recovery.explain-paper')}`}
    >
      <Button
        look="filled"
        size="large"
        wide
        autoFocus
        onClick={() => startTransition(() => setOpen(true))}
      >
        {t('first-run.codes-show')}
      </Button>
      <Button look="plain" wide onClick={onFinished}>
        {t('first-run.codes-later')}
      </Button>
      {isOpen ? <RecoveryCodesDialog password={password} onClose={onFinished} /> : null}
    </GatePage>
  );
}
