import type { SparekeyBridge } from '../../shared/bridge.ts';
import type { Handlers } from '../../shared/contract/call.ts';
import type { VaultContract } from '../../shared/contract/vault.ts';
import { AppError } from '../../shared/errors.ts';
import type { Result } from '../../shared/result.ts';
import { accountCalls } from './fake/calls/accounts.ts';
import { backupCodeCalls } from './fake/calls/backup-codes.ts';
import { captureCalls } from './fake/calls/capture.ts';
import { clockCalls } from './fake/calls/clock.ts';
import { codeCalls } from './fake/calls/codes.ts';
import { copyCalls } from './fake/calls/copies.ts';
import { drillCalls } from './fake/calls/drill.ts';
import { healthCalls } from './fake/calls/health.ts';
import { importCalls } from './fake/calls/imports.ts';
import { lockoutCalls } from './fake/calls/lockout.ts';
import { logCalls } from './fake/calls/log.ts';
import { serviceCalls } from './fake/calls/services.ts';
import { makeCalls } from './fake/calls/make.ts';
import { shellCalls } from './fake/calls/shell.ts';
import { sweepCalls } from './fake/calls/sweep.ts';
import { vaultCalls } from './fake/calls/vault.ts';
import { makeState } from './fake/state.ts';
import type { FakeOptions, FakeState } from './fake/state.ts';

export type { FakeOptions, FakeState } from './fake/state.ts';

export interface FakeSparekey extends SparekeyBridge {
  /** To look into and to change: what a test did to the vault. */
  readonly state: FakeState;
  /** Every call that was made, without its input. */
  readonly calls: readonly string[];
  /** As if the vault or the shell had pushed it. */
  readonly push: (name: string, data: unknown) => void;
}

/** The bridge with a vault in memory behind it: believable answers, no crypto, no process. */
export function fakeSparekey(options: FakeOptions = {}): FakeSparekey {
  const listeners = new Map<string, Set<(data: unknown) => void>>();
  const push = (name: string, data: unknown): void => {
    for (const listener of listeners.get(name) ?? []) listener(data);
  };
  const state = makeState(options, push);
  const calls: string[] = [];

  const vaultHandlers: Handlers<VaultContract> = {
    ...vaultCalls(state),
    ...accountCalls(state),
    ...codeCalls(state),
    ...backupCodeCalls(state),
    ...captureCalls(state),
    ...makeCalls(state),
    ...sweepCalls(state),
    ...importCalls(state),
    ...copyCalls(state),
    ...drillCalls(state),
    ...lockoutCalls(state),
    ...logCalls(state),
    ...clockCalls(state),
    ...serviceCalls(state),
    ...healthCalls(state),
  };

  const answer =
    (handlers: object) =>
    async (call: string, input: unknown): Promise<Result<unknown>> => {
      calls.push(call);
      const handler = Object.entries(handlers).find(([name]) => name === call)?.[1] as
        | ((input: unknown) => unknown)
        | undefined;
      try {
        const injected = state.errors.get(call);
        if (injected !== undefined) throw new AppError(injected);
        if (handler === undefined) throw new AppError('internal', `no such call: ${call}`);
        // Structured clone, as on a wire: what is handed out is a copy.
        return { ok: true, value: structuredClone(await handler(structuredClone(input))) };
      } catch (error) {
        const known = error instanceof AppError ? error : new AppError('internal', String(error));
        return { ok: false, error: known.toData() };
      }
    };

  return {
    state,
    calls,
    push,
    vault: answer(vaultHandlers),
    shell: answer(shellCalls(state)),
    subscribe: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
