import { useMemo } from 'react';
import type { AccountView, Settings } from '../../../shared/views.ts';
import type { AccountsSnapshot } from './accounts-store.ts';
import { inOrder } from './order.ts';
import { haystackOf, search } from './search.ts';
import { isInView } from './view.ts';
import type { MainView } from './view.ts';

/** The rows of the list. A key press only searches: the order and the lines to search stay. */
export function useListed(
  { accounts, usageThen }: AccountsSnapshot,
  view: MainView,
  sort: Settings['sort'],
  query: string,
): readonly AccountView[] {
  const inView = useMemo(
    () =>
      inOrder(
        accounts.filter((account) => isInView(view, account)),
        sort,
        usageThen,
      ),
    [accounts, usageThen, view, sort],
  );
  const haystack = useMemo(() => haystackOf(inView), [inView]);
  return useMemo(() => search(inView, haystack, query), [inView, haystack, query]);
}
