import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { limits } from '../../../shared/limits.ts';
import { t } from '../../../shared/strings/i18n.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';
import type { NewPassword } from './useNewPassword.ts';
import { useStrength } from './useStrength.ts';

export interface NewPasswordFieldsProps {
  readonly value: NewPassword;
  readonly label?: string;
  readonly autoFocus?: boolean;
}

export function NewPasswordFields({
  value,
  label = t('password.new'),
  autoFocus = false,
}: NewPasswordFieldsProps): ReactNode {
  const { errors } = value;
  const strength = useStrength(value.password);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (errors.password !== undefined) first.current?.focus();
    else if (errors.repeated !== undefined) second.current?.focus();
  }, [errors]);

  return (
    <>
      <PasswordField
        ref={first}
        label={label}
        value={value.password}
        onChange={value.setPassword}
        hint={<StrengthMeter strength={strength} />}
        error={errors.password}
        autoFocus={autoFocus}
        autoComplete="new-password"
        maxLength={limits.passwordCharacters}
        size="large"
      />
      <PasswordField
        ref={second}
        label={t('password.repeat')}
        value={value.repeated}
        onChange={value.setRepeated}
        error={errors.repeated}
        autoComplete="new-password"
        maxLength={limits.passwordCharacters}
        size="large"
      />
    </>
  );
}
