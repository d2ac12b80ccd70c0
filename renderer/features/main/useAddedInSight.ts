import { useEffect, useEffectEvent } from 'react';
import type { AccountView } from '../../../shared/views.ts';

/** Calls once with the place of an account that just came in, when the list has it. */
export function useAddedInSight(
  addedId: string | undefined,
  listed: readonly AccountView[],
  onThere: (index: number) => void,
): void {
  const index = addedId === undefined ? -1 : listed.findIndex(({ id }) => id === addedId);
  const there = useEffectEvent(onThere);
  useEffect(() => {
    if (index >= 0) there(index);
  }, [index]);
}
