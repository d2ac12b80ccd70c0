import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import { preloadMain } from '../../areas.ts';
import { useTask } from '../../hooks/useTask.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { KeychainOffer } from '../keychain/KeychainOffer.tsx';
import { NewPasswordFields } from '../password/NewPasswordFields.tsx';
import { SubmitButton } from '../password/SubmitButton.tsx';
import formStyles from '../password/form.module.css';
import { useNewPassword } from '../password/useNewPassword.ts';

export interface MakeVaultProps {
  readonly onBack: () => void;
  readonly onMade: (password: string) => void;
}

export function MakeVault({ onBack, onMade }: MakeVaultProps): ReactNode {
  const chosen = useNewPassword();
  const [keychain, setKeychain] = useState(false);
  const { busy, error, run } = useTask();

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || !chosen.check()) return;
    preloadMain();
    const { password } = chosen;
    const failure = await run(() => vault('vault:create', { password, keychain }));
    if (failure === undefined) onMade(password);
  };

  return (
    <GatePage
      title={t('first-run.password-title')}
      lead={t('first-run.password-lead')}
      onBack={onBack}
    >
      <form className={formStyles['form']} onSubmit={(event) => void onSubmit(event)} noValidate>
        <NewPasswordFields value={chosen} label={t('first-run.password')} autoFocus />
        <KeychainOffer checked={keychain} onChange={setKeychain} />
        {error === undefined ? null : <ErrorNote error={error} />}
        <SubmitButton size="large" wide busy={busy}>
          {t('first-run.create')}
        </SubmitButton>
      </form>
    </GatePage>
  );
}
