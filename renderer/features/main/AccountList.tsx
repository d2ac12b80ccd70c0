import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { t } from '../../../shared/strings/i18n.ts';
import type { AccountView } from '../../../shared/views.ts';
import { AccountRow } from './AccountRow.tsx';
import type { RowActions } from './AccountRow.tsx';
import styles from './account-list.module.css';
import { shownRange } from './shown-range.ts';
import { useCodes } from './useCodes.ts';

const rowPx = 52;
const overscan = 4;

export interface ListHandle {
  /** As many rows as a page has. */
  readonly pageRows: () => number;
  readonly reveal: (index: number) => void;
}

interface AccountListProps {
  readonly ref: Ref<ListHandle>;
  readonly listId: string;
  readonly accounts: readonly AccountView[];
  readonly chosenId: string | undefined;
  readonly hidesCodes: boolean;
  /** The one whose code was asked for while codes are hidden. */
  readonly shownId: string | undefined;
  readonly calm: boolean;
  readonly actions: RowActions;
}

/** Only the rows in sight exist. The search field has the focus and says which row is the active one. */
export function AccountList({
  ref,
  listId,
  accounts,
  chosenId,
  hidesCodes,
  shownId,
  calm,
  actions,
}: AccountListProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const chosenIndex = accounts.findIndex(({ id }) => id === chosenId);
  const virtual = useVirtualizer({
    count: accounts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan,
    getItemKey: (index) => accounts[index]?.id ?? index,
    // The active row is always there, for the search field to point at.
    rangeExtractor: (range) => shownRange(range, chosenIndex),
  });

  useImperativeHandle(ref, () => ({
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1),
    reveal: (index) => {
      if (scroller.current !== null) scrollTo(scroller.current, index * rowPx);
    },
  }));

  const { feed } = useCodes();
  const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
  const visibleIds = accounts
    .slice(startIndex, endIndex + 1)
    .filter(({ id, period }) => period !== undefined && (!hidesCodes || id === shownId))
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    feed.want('list', visibleIds === '' ? [] : visibleIds.split(' '));
  }, [feed, visibleIds]);

  const [nowMs] = useState(Date.now);
  return (
    <div
      ref={scroller}
      id={listId}
      role="listbox"
      aria-label={t('main.accounts')}
      className={styles['scroller']}
      // The search field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
    >
      <div
        role="presentation"
        className={styles['list']}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const account = accounts[index];
          return account === undefined ? null : (
            <AccountRow
              key={account.id}
              account={account}
              index={index}
              total={accounts.length}
              topPx={start}
              isChosen={index === chosenIndex}
              isHidden={hidesCodes && account.id !== shownId}
              calm={calm}
              nowMs={nowMs}
              actions={actions}
            />
          );
        })}
      </div>
    </div>
  );
}

/** No further than it takes to see the whole row. */
function scrollTo(scroller: HTMLElement, topPx: number): void {
  const lowest = topPx + rowPx - scroller.clientHeight;
  scroller.scrollTop = Math.min(topPx, Math.max(lowest, scroller.scrollTop));
}
