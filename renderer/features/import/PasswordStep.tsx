import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { fieldError } from '../password/field-error.ts';
import { SubmitButton } from '../password/SubmitButton.tsx';
import { formatName } from './format-name.ts';
import styles from './import.module.css';

export interface PasswordStepProps {
  readonly name: string;
  readonly reason: AppError;
  readonly error: AppError | undefined;
  readonly busy: boolean;
  readonly progress: string | undefined;
  readonly onPassword: (password: string) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** The export is encrypted. A wrong password leaves everything as it is, typed text included. */
export function PasswordStep({
  name,
  reason,
  error,
  busy,
  progress,
  onPassword,
  onOther,
  onClose,
}: PasswordStepProps): ReactNode {
  const [password, setPassword] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const format = formatName(reason.facts?.['format']);
  const wrong = fieldError(error, ['wrong-file-password']);
  const isOther = error !== undefined && wrong === undefined && error.code !== 'password-needed';

  useEffect(() => {
    if (wrong !== undefined) field.current?.select();
  }, [wrong, error]);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setEmpty(password === '');
    if (password === '') field.current?.focus();
    else if (!busy) onPassword(password);
  };

  return (
    <Dialog
      title={t('import.password-title')}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onOther}>{t('import.other-file')}</Button>
          <SubmitButton form={form} busy={busy}>
            {t('import.open')}
          </SubmitButton>
        </>
      }
    >
      <form id={form} className={styles['step']} onSubmit={onSubmit} noValidate>
        {name === '' ? null : (
          <p className={styles['long']}>
            {format === undefined
              ? t('import.password-lead', { name })
              : t('import.password-lead-format', { name, format })}
          </p>
        )}
        <PasswordField
          ref={field}
          label={
            format === undefined
              ? t('import.password-label')
              : t('import.password-label-format', { format })
          }
          value={password}
          onChange={(next) => {
            setPassword(next);
            setEmpty(false);
          }}
          error={isEmpty ? t('password.empty') : wrong}
          autoFocus
          autoComplete="off"
          maxLength={limits.passwordCharacters}
          size="large"
        />
        {progress === undefined ? null : <ProgressLine label={progress} />}
        {isOther ? <ErrorNote error={error} /> : null}
      </form>
    </Dialog>
  );
}
