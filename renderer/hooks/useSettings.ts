import { useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/views.ts';
import { shell, subscribe } from '../api.ts';
import { setTheme } from '../theme.ts';

let settings: Settings | undefined;
const listeners = new Set<() => void>();

function receive(next: Settings): void {
  settings = next;
  setTheme(next.theme);
  for (const listener of listeners) listener();
}

/** Called once, when the page starts. */
export async function startSettings(): Promise<void> {
  subscribe('settings:changed', receive);
  receive(await shell('settings:read', {}));
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  receive(await shell('settings:change', change));
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Undefined only until the shell has answered for the first time. */
export function useSettings(): Settings | undefined {
  return useSyncExternalStore(onChange, () => settings);
}
