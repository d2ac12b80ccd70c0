import { useEffect, useEffectEvent } from 'react';

/** F3 searches, too: what many hands know. */
export function useFindKey(onFind: () => void): void {
  const perform = useEffectEvent(onFind);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F3' || document.querySelector('[role=dialog]') !== null) return;
      event.preventDefault();
      perform();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
