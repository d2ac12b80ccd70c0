import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { vault } from '../../api.ts';
import type { AreaProps } from '../../area-props.ts';
import { preloadMain } from '../../areas.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';

export interface KeychainAtStart {
  readonly isAsking: boolean;
  readonly error: AppError | undefined;
}

/** Asks the keychain once, without being told to. When it says no, the password field is there already. */
export function useKeychainAtStart({ status, onStatusChange }: AreaProps): KeychainAtStart {
  const mayAsk = status.keychainOffered && status.hasKeychainSlot;
  const [isAsking, setAsking] = useState(mayAsk);
  const [error, setError] = useState<AppError>();
  const asked = useRef(false);

  const ask = useEffectEvent(async () => {
    preloadMain();
    try {
      await vault('vault:unlock-keychain', {});
      onStatusChange();
    } catch (reason) {
      setError(toAppError(reason));
    } finally {
      setAsking(false);
    }
  });
  useEffect(() => {
    if (!mayAsk || asked.current) return;
    asked.current = true;
    void ask();
  }, [mayAsk]);

  return { isAsking, error };
}
