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
  const strength = useStrength(value.password);
  return (
    <>
      <PasswordField
        ref={value.fields.password}
        label={label}
        value={value.password}
        onChange={value.setPassword}
        hint={<StrengthMeter strength={strength} />}
        error={value.errors.password}
        autoFocus={autoFocus}
        autoComplete="new-password"
        maxLength={limits.passwordCharacters}
        size="large"
      />
      <PasswordField
        ref={value.fields.repeated}
        label={t('password.repeat')}
        value={value.repeated}
        onChange={value.setRepeated}
        error={value.errors.repeated}
        autoComplete="new-password"
        maxLength={limits.passwordCharacters}
        size="large"
      />
    </>
  );
}
