import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * For a page whose rows go when they are dealt with: when the one that had the focus is gone, the first
 * button left has it, or the page. Looks each time that `count` changes.
 */
export function useKeptFocus<Page extends HTMLElement>(count: number): RefObject<Page | null> {
  const page = useRef<Page>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    (page.current?.querySelector('button') ?? page.current)?.focus();
  }, [count]);
  return page;
}
