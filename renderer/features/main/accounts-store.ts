import type { AppError } from '../../../shared/errors.ts';
import type { AccountView } from '../../../shared/views.ts';
import { subscribe, vault } from '../../api.ts';
import { toAppError } from '../../hooks/useVaultRead.ts';
import { byName } from './order.ts';
import type { UsageThen } from './order.ts';
import { isSameAccount } from './same-account.ts';

export interface AccountsSnapshot {
  readonly isLoaded: boolean;
  /** Without those in the trash, in order of their names. */
  readonly accounts: readonly AccountView[];
  readonly trashed: readonly AccountView[];
  readonly usageThen: UsageThen;
  readonly error: AppError | undefined;
}

/** Several pushes in a row are one reading. */
const gatherMs = 40;

/** The list of accounts as the vault has it. Accounts that did not change stay the same objects. */
export class AccountsStore {
  readonly #listeners = new Set<() => void>();
  #snapshot: AccountsSnapshot = {
    isLoaded: false,
    accounts: [],
    trashed: [],
    usageThen: new Map(),
    error: undefined,
  };
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly snapshot = (): AccountsSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Returns its own end. */
  start(): () => void {
    void this.load();
    const stop = subscribe('vault:changed', () => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        void this.load();
      }, gatherMs);
    });
    return () => {
      stop();
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  }

  readonly load = async (): Promise<void> => {
    try {
      const { accounts } = await vault('accounts:list', {});
      this.#set({ ...this.#merge(accounts), isLoaded: true, error: undefined });
    } catch (reason) {
      this.#set({ ...this.#snapshot, error: toAppError(reason) });
    }
  };

  /** The order by use, as it is by now. */
  refreshUsage(): void {
    const { accounts } = this.#snapshot;
    this.#set({ ...this.#snapshot, usageThen: new Map(accounts.map((one) => [one.id, one])) });
  }

  #merge(
    fresh: readonly AccountView[],
  ): Pick<AccountsSnapshot, 'accounts' | 'trashed' | 'usageThen'> {
    const before = this.#snapshot;
    const left = new Map(fresh.map((account) => [account.id, account]));
    // Kept in the order of before, which is nearly the new one: sorting it again takes one pass.
    const merged: AccountView[] = [];
    for (const old of [...before.accounts, ...before.trashed]) {
      const now = left.get(old.id);
      if (now === undefined) continue;
      left.delete(old.id);
      merged.push(isSameAccount(old, now) ? old : now);
    }
    merged.push(...left.values());
    merged.sort(byName);

    const usageThen = new Map(before.usageThen);
    for (const account of merged) {
      if (!usageThen.has(account.id)) usageThen.set(account.id, account);
    }
    return {
      accounts: merged.filter(({ trashedAt }) => trashedAt === undefined),
      trashed: merged.filter(({ trashedAt }) => trashedAt !== undefined),
      usageThen,
    };
  }

  #set(next: AccountsSnapshot): void {
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  }
}
