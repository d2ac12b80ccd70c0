import { useSyncExternalStore } from 'react';
import type { PushData } from '../../api.ts';
import { subscribe } from '../../api.ts';

export type LockReason = PushData<'lock:reason'>['reason'];

let reason: LockReason | undefined;
const listeners = new Set<() => void>();

/** Called once, when the page starts: the shell says why it locked before the screen is there. */
export function startLockReason(): void {
  subscribe('lock:reason', (push) => {
    reason = push.reason;
    for (const listener of listeners) listener();
  });
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Undefined at the start of the app. */
export function useLockReason(): LockReason | undefined {
  return useSyncExternalStore(onChange, () => reason);
}
