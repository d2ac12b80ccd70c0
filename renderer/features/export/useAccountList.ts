import { useMemo } from 'react';
import type { AccountView } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { byName } from '../main/order.ts';

/** Without those in the trash, in order of their names; undefined until they were read. None when they can't be. */
export function useAccountList(): readonly AccountView[] | undefined {
  const { data, error } = useVaultRead('accounts:list', {});
  return useMemo(
    () =>
      data?.accounts.filter(({ trashedAt }) => trashedAt === undefined).toSorted(byName) ??
      (error === undefined ? undefined : []),
    [data, error],
  );
}
