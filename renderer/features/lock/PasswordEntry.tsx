import { FolderOpen, LifeBuoy, TicketCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { commandKeys } from '../../../shared/commands.ts';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { vault } from '../../api.ts';
import type { AreaProps } from '../../area-props.ts';
import { preloadMain } from '../../areas.ts';
import { useTries } from '../../hooks/useTries.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { LineButton, LineButtons } from '../../ui/LineButtons.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { fieldError } from '../password/field-error.ts';
import formStyles from '../password/form.module.css';
import { useCapsLock } from '../password/useCapsLock.ts';
import { LockNotes } from './LockNotes.tsx';
import { useLockReason } from './lock-reason.ts';
import type { KeychainAtStart } from './useKeychainAtStart.ts';

export interface PasswordEntryProps extends AreaProps {
  readonly keychain: KeychainAtStart;
  readonly onRecoveryCode: () => void;
  readonly onRestore: () => void;
  readonly onHelp: () => void;
}

export function PasswordEntry({
  status,
  onStatusChange,
  keychain,
  onRecoveryCode,
  onRestore,
  onHelp,
}: PasswordEntryProps): ReactNode {
  const [password, setPassword] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { busy, error, run, waitSeconds } = useTries(status.waitMs);
  const { isCapsLock, onKeyUp } = useCapsLock();
  const field = useRef<HTMLInputElement>(null);
  const reason = useLockReason();
  const wrong = fieldError(error, ['wrong-password']);
  const { recoveryCodesLeft: left, recoveryCodesTotal: total } = status;

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setEmpty(password === '');
    field.current?.focus();
    if (password === '' || busy) return;
    preloadMain();
    const failure = await run(() => vault('vault:unlock', { password }));
    if (failure === undefined) onStatusChange();
    else field.current?.select();
  };

  return (
    <GatePage
      title={t('lock.title')}
      lead={
        <>
          {reason === 'idle' || reason === 'suspended' ? `${t(`lock.reason.${reason}`)} ` : null}
          {t('lock.encrypted')}
        </>
      }
    >
      <LockNotes reason={reason} keychain={keychain} olderThanSeen={status.olderThanSeen} />
      <form className={formStyles['form']} onSubmit={(event) => void onSubmit(event)} noValidate>
        <PasswordField
          ref={field}
          label={t('common.password')}
          value={password}
          onChange={setPassword}
          onKeyUp={onKeyUp}
          hint={isCapsLock ? t('password.caps-lock') : undefined}
          error={isEmpty ? t('password.empty') : wrong}
          autoFocus
          autoComplete="current-password"
          maxLength={limits.passwordCharacters}
          size="large"
        />
        {error === undefined || wrong !== undefined ? null : <ErrorNote error={error} />}
        <SubmitButton size="large" wide busy={busy} waitSeconds={waitSeconds}>
          {t('lock.unlock')}
        </SubmitButton>
      </form>
      <LineButtons>
        <LineButton
          icon={<TicketCheck aria-hidden />}
          beside={left === 0 ? t('lock.recovery-none') : t('lock.recovery-left', { left, total })}
          disabled={left === 0}
          onClick={onRecoveryCode}
        >
          {t('lock.use-recovery-code')}
        </LineButton>
        <LineButton icon={<FolderOpen aria-hidden />} onClick={onRestore}>
          {t('lock.restore')}
        </LineButton>
        <LineButton
          icon={<LifeBuoy aria-hidden />}
          beside={<Kbd keys={commandKeys.help} />}
          onClick={onHelp}
        >
          {t('lock.help')}
        </LineButton>
      </LineButtons>
    </GatePage>
  );
}
