import { useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import type { BackupSummary } from '../../../shared/views.ts';
import type { Proof } from '../../../shared/views/drill.ts';
import { vault } from '../../api.ts';
import { useLater } from '../../hooks/useLater.ts';
import { useTask } from '../../hooks/useTask.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { fieldError } from '../password/field-error.ts';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { RecoveryCodeField } from '../recovery/RecoveryCodeField.tsx';
import { lengthError } from '../recovery/typed-code.ts';
import type { Source } from '../restore/source.ts';
import styles from './drill.module.css';

const wrongOf = {
  password: 'wrong-file-password',
  'recovery-code': 'wrong-recovery-code',
} as const;

export interface OpenFileProps {
  readonly source: Source;
  readonly summary: BackupSummary;
  readonly onProved: (proof: Proof) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** What opens it on the worst day is typed, as it would be then. */
export function OpenFile({ source, summary, onProved, onBack, onClose }: OpenFileProps): ReactNode {
  const [type, setType] = useState<keyof typeof wrongOf>('password');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [shortfall, setShortfall] = useState<string>();
  const { busy, error, run } = useTask();
  const isLate = useLater(busy);
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const wrong = fieldError(error, [wrongOf[type]]);
  const isOther = error !== undefined && fieldError(error, Object.values(wrongOf)) === undefined;

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const empty = password === '' ? t('password.empty') : undefined;
    const problem = type === 'password' ? empty : lengthError(code);
    setShortfall(problem);
    if (problem !== undefined) field.current?.focus();
    if (problem !== undefined || busy) return;
    const opensWith = type === 'password' ? { type, password } : { type, code };
    const failure = await run(async () => {
      onProved(await vault('drill:prove-file', { source, opensWith }));
    });
    if (failure !== undefined) field.current?.select();
  };

  return (
    <Dialog
      title={t('drill.prove-title')}
      subtitle={summary.fileName}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onBack}>{t('common.back')}</Button>
          <SubmitButton form={form} busy={busy}>
            {t('drill.open')}
          </SubmitButton>
        </>
      }
    >
      <form
        id={form}
        className={styles['form']}
        onSubmit={(event) => void onSubmit(event)}
        noValidate
      >
        {summary.recoveryCodes === 0 ? null : (
          <RadioGroup
            label={t('drill.opens-with')}
            value={type}
            onChange={(next) => {
              setType(next);
              setShortfall(undefined);
            }}
            options={[
              { value: 'password', label: t('drill.password') },
              {
                value: 'recovery-code',
                label: t('drill.recovery-code'),
                hint: t('drill.recovery-hint'),
              },
            ]}
          />
        )}
        {type === 'password' ? (
          <PasswordField
            ref={field}
            label={t('drill.password-of', { name: summary.fileName })}
            hint={t('drill.password-hint')}
            value={password}
            onChange={(next) => {
              setPassword(next);
              setShortfall(undefined);
            }}
            error={shortfall ?? wrong}
            autoFocus
            autoComplete="off"
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
        {isLate ? <ProgressLine label={t('drill.opening')} /> : null}
        {isOther ? <ErrorNote error={error} /> : null}
      </form>
    </Dialog>
  );
}
