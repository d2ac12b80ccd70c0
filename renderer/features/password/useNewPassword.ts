import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { t } from '../../../shared/strings/i18n.ts';

export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
  readonly setPassword: (password: string) => void;
  readonly setRepeated: (repeated: string) => void;
  readonly errors: { readonly password?: string; readonly repeated?: string };
  readonly fields: {
    readonly password: RefObject<HTMLInputElement | null>;
    readonly repeated: RefObject<HTMLInputElement | null>;
  };
  /** True when it can be used; otherwise says what is missing and goes to that field. */
  readonly check: () => boolean;
}

/** A password typed twice. */
export function useNewPassword(): NewPassword {
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const [errors, setErrors] = useState<NewPassword['errors']>({});
  const fields = {
    password: useRef<HTMLInputElement>(null),
    repeated: useRef<HTMLInputElement>(null),
  };

  const check = (): boolean => {
    if (password === '') {
      setErrors({ password: t('password.choose-one') });
      fields.password.current?.focus();
      return false;
    }
    if (password !== repeated) {
      setErrors({ repeated: t('password.differs') });
      fields.repeated.current?.focus();
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
    fields,
    check,
  };
}
