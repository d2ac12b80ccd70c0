import { useEffect, useState, useSyncExternalStore } from 'react';
import { AccountsStore } from './accounts-store.ts';
import type { AccountsSnapshot } from './accounts-store.ts';

/** The accounts, read again (and once only) whenever the vault changes. */
export function useAccounts(): AccountsSnapshot & {
  readonly reload: () => void;
  readonly refreshUsage: () => void;
} {
  const [store] = useState(() => new AccountsStore());
  useEffect(() => store.start(), [store]);
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  return {
    ...snapshot,
    reload: () => void store.load(),
    refreshUsage: () => store.refreshUsage(),
  };
}
