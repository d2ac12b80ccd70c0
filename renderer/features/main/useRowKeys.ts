import type { KeyboardEvent, RefObject } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import type { ListHandle } from './AccountList.tsx';

interface RowKeys {
  readonly accounts: readonly AccountView[];
  readonly chosenId: string | undefined;
  readonly list: RefObject<ListHandle | null>;
  readonly onChoose: (accountId: string) => void;
}

/** Arrows, Home, End and the page keys move through the list while the search field has the focus. */
export function useRowKeys({ accounts, chosenId, list, onChoose }: RowKeys) {
  return (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const last = accounts.length - 1;
    const at = accounts.findIndex(({ id }) => id === chosenId);
    const page = list.current?.pageRows() ?? 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      // In a typed text these two move the caret.
      ...(event.currentTarget.value === '' ? { Home: 0, End: last } : {}),
    };
    const target = targets[event.key];
    if (target === undefined || last < 0) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(last, target));
    const account = accounts[index];
    if (account === undefined) return;
    onChoose(account.id);
    list.current?.reveal(index);
  };
}
