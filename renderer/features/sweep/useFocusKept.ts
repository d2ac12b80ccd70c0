import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Longer than a closed dialog takes to give the focus back. */
const patienceMs = 60;

/**
 * Rows change their place while a dialog above them works, and go when they are dealt with: a button
 * that had the focus may be gone when it is to have it again. Then the first one has it.
 */
export function useFocusKept(isCovered: boolean, rows: unknown): RefObject<HTMLDivElement | null> {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCovered) return undefined;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) view.current?.querySelector('button')?.focus();
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [isCovered, rows]);
  return view;
}
