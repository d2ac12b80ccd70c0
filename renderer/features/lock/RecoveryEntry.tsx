import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import type { AreaProps } from '../../area-props.ts';
import { preloadMain } from '../../areas.ts';
import { useTries } from '../../hooks/useTries.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { showToast } from '../../ui/toasts.ts';
import { NewPasswordFields } from '../password/NewPasswordFields.tsx';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { fieldError } from '../password/field-error.ts';
import formStyles from '../password/form.module.css';
import { useNewPassword } from '../password/useNewPassword.ts';
import { RecoveryCodeField } from '../recovery/RecoveryCodeField.tsx';
import { lengthError } from '../recovery/typed-code.ts';

export interface RecoveryEntryProps extends AreaProps {
  readonly onBack: () => void;
}

/** Spends a recovery code and sets a new password, in one step: neither happens without the other. */
export function RecoveryEntry({ status, onStatusChange, onBack }: RecoveryEntryProps): ReactNode {
  const [code, setCode] = useState('');
  const [shortfall, setShortfall] = useState<string>();
  const chosen = useNewPassword();
  const { busy, error, run, waitSeconds } = useTries(status.waitMs);
  const field = useRef<HTMLInputElement>(null);
  const wrong = fieldError(error, ['wrong-recovery-code']);
  const { recoveryCodesLeft: left, recoveryCodesTotal: total } = status;

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const problem = lengthError(code);
    setShortfall(problem);
    if (problem !== undefined) field.current?.focus();
    if (problem !== undefined || busy || !chosen.check()) return;
    preloadMain();
    let readOnly = false;
    const failure = await run(async () => {
      const input = { code, newPassword: chosen.password };
      ({ readOnly } = await vault('vault:unlock-recovery-code', input));
    });
    if (failure !== undefined) {
      if (failure.code === 'wrong-recovery-code') field.current?.focus();
      return;
    }
    if (readOnly) showToast(t('lock.recovery.read-only'), { tone: 'warn' });
    else showToast(t('lock.recovery.done', { count: left - 1 }));
    onStatusChange();
  };

  return (
    <GatePage
      title={t('lock.use-recovery-code')}
      lead={`${t('lock.recovery-left', { left, total })}. ${t('lock.recovery.lead')}`}
      onBack={onBack}
    >
      <form className={formStyles['form']} onSubmit={(event) => void onSubmit(event)} noValidate>
        <RecoveryCodeField
          field={field}
          value={code}
          onChange={(next) => {
            setCode(next);
            setShortfall(undefined);
          }}
          error={shortfall ?? wrong}
          autoFocus
        />
        <NewPasswordFields value={chosen} />
        {error === undefined || wrong !== undefined ? null : <ErrorNote error={error} />}
        <SubmitButton size="large" wide busy={busy} waitSeconds={waitSeconds}>
          {t('lock.recovery.open')}
        </SubmitButton>
      </form>
    </GatePage>
  );
}
