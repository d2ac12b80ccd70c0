import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { BackupSummary } from '../../../shared/views.ts';
import { vault } from '../../api.ts';
import type { VaultOutput } from '../../api.ts';
import { preloadMain } from '../../areas.ts';
import { useTries } from '../../hooks/useTries.ts';
import { AlertBanner } from '../../ui/AlertBanner.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { GatePage } from '../../ui/GatePage.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { NewPasswordFields } from '../password/NewPasswordFields.tsx';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { fieldError } from '../password/field-error.ts';
import formStyles from '../password/form.module.css';
import { useNewPassword } from '../password/useNewPassword.ts';
import { RecoveryCodeField } from '../recovery/RecoveryCodeField.tsx';
import { lengthError } from '../recovery/typed-code.ts';
import type { Source } from './source.ts';

export interface BackupStepProps {
  readonly source: Source;
  readonly summary: BackupSummary;
  readonly replaces: boolean;
  readonly onBack: () => void;
  readonly onDone: (counts: VaultOutput<'backup:restore'>) => void;
}

/** It is the file's password that was wrong: the sentence says so. */
const wrongFilePassword = new AppError('wrong-file-password');
const ofField = {
  password: 'wrong-file-password',
  'recovery-code': 'wrong-recovery-code',
} as const;
const ofFields = Object.values(ofField);

export function BackupStep({
  source,
  summary,
  replaces,
  onBack,
  onDone,
}: BackupStepProps): ReactNode {
  const [type, setType] = useState<'password' | 'recovery-code'>('password');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [shortfall, setShortfall] = useState<string>();
  const chosen = useNewPassword();
  const { busy, error, run, waitSeconds } = useTries();
  const field = useRef<HTMLInputElement>(null);
  const told = error?.code === 'wrong-password' ? wrongFilePassword : error;
  // What was wrong with the one says nothing about the other.
  const wrong = fieldError(told, [ofField[type]]);
  const isOther = told !== undefined && fieldError(told, ofFields) === undefined;

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = password === '' ? t('password.empty') : undefined;
    const problem = type === 'password' ? empty : lengthError(code);
    setShortfall(problem);
    if (problem !== undefined) field.current?.focus();
    if (problem !== undefined || busy || !chosen.check()) return;
    preloadMain();
    const opensWith = type === 'password' ? { type, password } : { type, code };
    const newPassword = chosen.password;
    const failure = await run(async () => {
      onDone(await vault('backup:restore', { source, opensWith, newPassword }));
    });
    if (failure !== undefined) field.current?.focus();
  };

  return (
    <GatePage title={t('restore.backup.title')} lead={summary.fileName} onBack={onBack}>
      <form className={formStyles['form']} onSubmit={(event) => void onSubmit(event)} noValidate>
        {summary.recoveryCodes === 0 ? null : (
          <RadioGroup
            label={t('restore.backup.opens-with')}
            value={type}
            onChange={(next) => {
              setType(next);
              setShortfall(undefined);
            }}
            options={[
              { value: 'password', label: t('restore.backup.password') },
              {
                value: 'recovery-code',
                label: t('restore.backup.recovery-code'),
                hint: t('restore.backup.recovery-hint', { count: summary.recoveryCodes }),
              },
            ]}
          />
        )}
        {type === 'password' ? (
          <PasswordField
            ref={field}
            label={t('restore.backup.password-of')}
            hint={t('restore.backup.password-hint')}
            value={password}
            onChange={setPassword}
            error={shortfall ?? wrong}
            autoFocus
            autoComplete="current-password"
            maxLength={limits.passwordCharacters}
            size="large"
          />
        ) : (
          <RecoveryCodeField
            field={field}
            value={code}
            onChange={setCode}
            error={shortfall ?? wrong}
          />
        )}
        <NewPasswordFields value={chosen} label={t('restore.backup.new-password')} />
        {replaces ? <AlertBanner tone="info">{t('restore.replaces')}</AlertBanner> : null}
        {isOther ? <ErrorNote error={told} /> : null}
        <SubmitButton size="large" wide busy={busy} waitSeconds={waitSeconds}>
          {t('restore.backup.submit')}
        </SubmitButton>
      </form>
    </GatePage>
  );
}
