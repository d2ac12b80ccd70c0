import { useEffect, useState } from 'react';
import { AppError } from '../../shared/errors.ts';
import { vault } from '../api.ts';
import type { VaultCall, VaultInput, VaultOutput } from '../api.ts';
import { usePush } from './usePush.ts';

export interface VaultRead<K extends VaultCall> {
  /** The last good answer; stays while it is read again. */
  readonly data: VaultOutput<K> | undefined;
  readonly error: AppError | undefined;
  readonly reload: () => void;
}

/** Reads from the vault, and again whenever the vault says that something changed. */
export function useVaultRead<K extends VaultCall>(call: K, input: VaultInput<K>): VaultRead<K> {
  const [data, setData] = useState<VaultOutput<K>>();
  const [error, setError] = useState<AppError>();
  const [round, setRound] = useState(0);
  const reload = (): void => setRound((last) => last + 1);
  usePush('vault:changed', reload);

  const inputText = JSON.stringify(input);
  useEffect(() => {
    let current = true;
    vault(call, JSON.parse(inputText) as VaultInput<K>).then(
      (answer) => {
        if (!current) return;
        setData(answer);
        setError(undefined);
      },
      (reason: unknown) => {
        if (current) setError(toAppError(reason));
      },
    );
    return () => {
      current = false;
    };
  }, [call, inputText, round]);

  return { data, error, reload };
}

/** Anything caught, as something the page can speak about. */
export function toAppError(reason: unknown): AppError {
  return reason instanceof AppError ? reason : new AppError('internal');
}
