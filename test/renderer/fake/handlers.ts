import type { CheckedInputOf, OutputOf } from '../../../shared/contract/call.ts';
import type { ShellContract } from '../../../shared/contract/shell.ts';
import type { VaultContract } from '../../../shared/contract/vault.ts';

/** The handlers of one area: together they must cover the contract, which `Handlers` in fake-sparekey.ts checks. */
export type VaultHandlers<K extends keyof VaultContract> = {
  readonly [Call in K]: (
    input: CheckedInputOf<VaultContract, Call>,
  ) => OutputOf<VaultContract, Call> | Promise<OutputOf<VaultContract, Call>>;
};

export type AreaOf<Prefix extends string> = Extract<keyof VaultContract, `${Prefix}:${string}`>;

export type ShellHandlers = {
  readonly [Call in keyof ShellContract]: (
    input: CheckedInputOf<ShellContract, Call>,
  ) => OutputOf<ShellContract, Call>;
};
