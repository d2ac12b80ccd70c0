import { useEffect, useEffectEvent } from 'react';
import { subscribe } from '../api.ts';
import type { PushData, PushName } from '../api.ts';

/** Calls `listener` for each push while the component is on screen. */
export function usePush<P extends PushName>(push: P, listener: (data: PushData<P>) => void): void {
  const onPush = useEffectEvent(listener);
  useEffect(() => subscribe(push, (data) => onPush(data)), [push]);
}
