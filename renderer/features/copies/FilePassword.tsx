import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { useLater } from '../../hooks/useLater.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { fieldError } from '../password/field-error.ts';
import { SubmitButton } from '../password/SubmitButton.tsx';
import styles from './copies.module.css';

export interface FilePasswordProps {
  readonly name: string;
  readonly check: {
    readonly busy: boolean;
    readonly error: AppError | undefined;
    readonly open: (password: string) => void;
  };
  readonly onClose: () => void;
}

/** The file has a password of its own. A wrong one leaves everything as it is. */
export function FilePassword({ name, check, onClose }: FilePasswordProps): ReactNode {
  const { busy, error, open } = check;
  const [password, setPassword] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const isLate = useLater(busy);
  const wrong = fieldError(error, ['wrong-file-password']);
  const isOther = error !== undefined && wrong === undefined && error.code !== 'password-needed';

  useEffect(() => {
    if (wrong !== undefined) field.current?.select();
  }, [wrong, error]);

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setEmpty(password === '');
    if (password === '') field.current?.focus();
    else if (!busy) open(password);
  };

  return (
    <Dialog
      title={t('copies.opening-title', { name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SubmitButton form={form} busy={busy}>
            {t('copies.open-it')}
          </SubmitButton>
        </>
      }
    >
      <form id={form} className={styles['form']} onSubmit={onSubmit} noValidate>
        <p>{t('copies.password-why')}</p>
        <PasswordField
          ref={field}
          label={t('copies.password-of', { name })}
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
        {isLate ? <ProgressLine label={t('copies.opening')} /> : null}
        {isOther ? <ErrorNote error={error} /> : null}
      </form>
    </Dialog>
  );
}
