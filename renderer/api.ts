import type { CallName, Contract, InputOf, OutputOf } from '../shared/contract/call.ts';
import type { ShellContract, ShellPushes } from '../shared/contract/shell.ts';
import type { VaultContract, vaultPushes } from '../shared/contract/vault.ts';
import type { SparekeyBridge } from '../shared/bridge.ts';
import { AppError } from '../shared/errors.ts';
import type { Result } from '../shared/result.ts';
import type { z } from 'zod';

declare global {
  interface Window {
    readonly sparekey: SparekeyBridge;
  }
}

type Pushes = ShellPushes & typeof vaultPushes;
export type PushName = keyof Pushes;
export type PushData<P extends PushName> = z.output<Pushes[P]>;

export type VaultCall = CallName<VaultContract>;
export type VaultInput<K extends VaultCall> = InputOf<VaultContract, K>;
export type VaultOutput<K extends VaultCall> = OutputOf<VaultContract, K>;

// The answering side has checked input and output against the contract: here they are only named.
function unwrap<C extends Contract, K extends CallName<C>>(
  result: Result<unknown>,
): OutputOf<C, K> {
  if (!result.ok) throw AppError.fromData(result.error);
  return result.value as OutputOf<C, K>;
}

/** A call to the vault process. Rejects with the `AppError` that the vault answered. */
export async function vault<K extends VaultCall>(
  call: K,
  input: VaultInput<K>,
): Promise<VaultOutput<K>> {
  return unwrap<VaultContract, K>(await window.sparekey.vault(call, input));
}

/** A call to the shell. No secret ever goes here. */
export async function shell<K extends CallName<ShellContract>>(
  call: K,
  input: InputOf<ShellContract, K>,
): Promise<OutputOf<ShellContract, K>> {
  return unwrap<ShellContract, K>(await window.sparekey.shell(call, input));
}

/** Returns its own unsubscribe. */
export function subscribe<P extends PushName>(
  push: P,
  listener: (data: PushData<P>) => void,
): () => void {
  return window.sparekey.subscribe(push, (data) => listener(data as PushData<P>));
}
