import { useEffect, useState } from 'react';
import type { PasswordStrength } from '../../../shared/views.ts';
import { vault } from '../../api.ts';

const pauseMs = 200;

/** Asks the vault how hard a password is to guess, when the typing pauses. */
export function useStrength(password: string): PasswordStrength | undefined {
  const [strength, setStrength] = useState<PasswordStrength>();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer =
        password === ''
          ? undefined
          : await vault('password:strength', { password }).catch(() => undefined);
      if (current) setStrength(answer);
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [password]);
  return password === '' ? undefined : strength;
}
