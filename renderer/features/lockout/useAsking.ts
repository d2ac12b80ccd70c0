import { useState } from 'react';
import type { LockoutAccount } from '../../../shared/views/lockout.ts';

export interface Asking {
  /** The account whose questions are open. */
  readonly askedId: string | undefined;
  readonly ask: (accountId: string) => void;
  /** From the first unanswered account on, one after the other. */
  readonly walk: () => void;
  readonly done: () => void;
  readonly close: () => void;
}

/** Which account is asked about: one that was chosen, or all that are unanswered in their order. */
export function useAsking(accounts: readonly LockoutAccount[]): Asking {
  const [askedId, setAskedId] = useState<string>();
  /** Seen in this walk; undefined when a single account was chosen. */
  const [seen, setSeen] = useState<ReadonlySet<string>>();
  const goOn = (past: ReadonlySet<string>): void => {
    setSeen(past);
    const next = accounts.find(
      ({ accountId, state }) => state !== 'answered' && !past.has(accountId),
    );
    setAskedId(next?.accountId);
  };
  return {
    askedId,
    ask: (accountId) => {
      setSeen(undefined);
      setAskedId(accountId);
    },
    walk: () => goOn(new Set()),
    done: () => {
      if (seen === undefined || askedId === undefined) setAskedId(undefined);
      else goOn(new Set([...seen, askedId]));
    },
    close: () => setAskedId(undefined),
  };
}
