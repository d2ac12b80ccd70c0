import { useState } from 'react';
import { t } from '../../../shared/strings/i18n.ts';

export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
  readonly setPassword: (password: string) => void;
  readonly setRepeated: (repeated: string) => void;
  readonly errors: { readonly password?: string; readonly repeated?: string };
  /** True when it can be used; otherwise says what is missing, and the field with the error gets the focus. */
  readonly check: () => boolean;
}

/** A password typed twice. */
export function useNewPassword(): NewPassword {
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [errors, setErrors] = useState<NewPassword['errors']>({});

  const check = (): boolean => {
    if (password === '') {
      setErrors({ password: t('password.choose-one') });
      return false;
    }
    if (password !== repeated) {
      setErrors({ repeated: t('password.differs') });
      return false;
    }
    setErrors({});
    return true;
  };

  return {
    password,
    repeated,
    setPassword: (next) => {
      setPassword(next);
      setErrors({});
    },
    setRepeated: (next) => {
      setRepeated(next);
      setErrors({});
    },
    errors,
    check,
  };
}
