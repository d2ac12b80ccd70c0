import { useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { toAppError } from './useVaultRead.ts';

export interface Action {
  readonly isBusy: boolean;
  readonly error: AppError | undefined;
  /** Runs it unless it runs already. What it throws becomes `error`; called off is no error. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

/** One button's work: busy while it lasts, its error beside it, nothing lost when it fails. */
export function useAction(): Action {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  return {
    isBusy,
    error,
    run: async (work) => {
      if (isBusy) return;
      setBusy(true);
      setError(undefined);
      try {
        await work();
      } catch (reason) {
        const failure = toAppError(reason);
        if (failure.code !== 'cancelled') setError(failure);
      } finally {
        setBusy(false);
      }
    },
  };
}
