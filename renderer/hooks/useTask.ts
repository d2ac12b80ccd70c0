import { useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { toAppError } from './useVaultRead.ts';

export interface Task {
  readonly busy: boolean;
  /** Of the last try; gone when the next one begins. */
  readonly error: AppError | undefined;
  /** Resolves with the error, or with undefined when the work was done. */
  readonly run: (work: () => Promise<unknown>) => Promise<AppError | undefined>;
}

/** Work that a button starts: whether it goes on, and how it failed. */
export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  const run = async (work: () => Promise<unknown>): Promise<AppError | undefined> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
      return undefined;
    } catch (reason) {
      const failure = toAppError(reason);
      // A closed dialog of the system is no failure.
      if (failure.code !== 'cancelled') setError(failure);
      return failure;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}
