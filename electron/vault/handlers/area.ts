import type { Handlers } from '../../../shared/contract/call.ts';
import type { VaultContract } from '../../../shared/contract/vault.ts';

/** The handlers of one area: every call whose name starts with it. Forgetting one is a compile error. */
export type AreaHandlers<Area extends string> = {
  readonly [
    K in keyof Handlers<VaultContract> as K extends `${Area}:${string}` ? K : never
  ]: Handlers<VaultContract>[K];
};
