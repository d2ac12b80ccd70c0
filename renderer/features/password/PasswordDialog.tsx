import { useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { useTries } from '../../hooks/useTries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { fieldError } from './field-error.ts';
import styles from './form.module.css';
import { SubmitButton } from './SubmitButton.tsx';

export interface PasswordDialogProps {
  readonly title: string;
  readonly label?: string;
  readonly submit: string;
  /** What it is for, above the field. */
  readonly children: ReactNode;
  /** More fields under the password. */
  readonly more?: ReactNode;
  /** False stops before anything is asked of the vault. */
  readonly check?: () => boolean;
  readonly perform: (password: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks for the vault's password before a change of the ways in. */
export function PasswordDialog({
  title,
  label = t('common.password'),
  submit,
  children,
  more,
  check = () => true,
  perform,
  onDone,
  onClose,
}: PasswordDialogProps): ReactNode {
  const [password, setPassword] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { busy, error, run, waitSeconds } = useTries();
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const wrong = fieldError(error, ['wrong-password']);

  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setEmpty(password === '');
    if (password === '') field.current?.focus();
    if (password === '' || busy || !check()) return;
    const failure = await run(() => perform(password));
    if (failure === undefined) onDone();
    else field.current?.focus();
  };

  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton form={form} busy={busy} waitSeconds={waitSeconds}>
            {submit}
          </SubmitButton>
        </>
      }
    >
      {children}
      <form
        id={form}
        className={styles['form']}
        onSubmit={(event) => void onSubmit(event)}
        noValidate
      >
        <PasswordField
          ref={field}
          label={label}
          value={password}
          onChange={setPassword}
          error={isEmpty ? t('password.empty') : wrong}
          autoFocus
          autoComplete="current-password"
          maxLength={limits.passwordCharacters}
          size="large"
        />
        {more}
      </form>
      {error === undefined || wrong !== undefined ? null : <ErrorNote error={error} />}
    </Dialog>
  );
}
